package customerimport.api;

import customerimport.imports.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Writes a refusal where no route answers: in filters, and where a request never came to one. */
@Component
class ProblemWriter {

  private final Refusals refusals;
  private final Json json;

  ProblemWriter(Refusals refusals, Json json) {
    this.refusals = refusals;
    this.json = json;
  }

  /** Answers with what the exception comes to, unless an answer is already under way. */
  void write(Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(refusals.refusal(exception), request, response);
  }

  /** Answers with the refusal, unless an answer is already under way. */
  void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Reply reply = refusals.answer(refusal, Language.of(request.getHeader("Accept-Language")));
    byte[] body = json.write(reply.body()).getBytes(StandardCharsets.UTF_8);
    response.resetBuffer();
    response.setStatus(reply.status());
    // What was set for the answer that was expected does not hold for this one.
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    reply.headers().forEach(response::setHeader);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
