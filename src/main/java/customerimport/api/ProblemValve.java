package customerimport.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.res.StringManager;

/** Tells what the server refuses by itself, before any filter, in the words of the API. */
final class ProblemValve extends ErrorReportValve {

  private static final StringManager HTTP = StringManager.getManager("org.apache.coyote.http11");
  private static final StringManager HEADERS =
      StringManager.getManager("org.apache.tomcat.util.http");

  private final ProblemWriter problems;

  ProblemValve(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      Reason reason =
          isTooLarge(request, throwable) ? tooLarge(request) : Reason.of(response.getStatus());
      problems.write(Refusal.of(reason), request, response.getResponse());
    } catch (IOException gone) {
      container.getLogger().debug("The answer could not be written", gone);
    }
  }

  /** The server has one status for whatever it cannot parse; only its words tell them apart. */
  private static boolean isTooLarge(Request request, Throwable throwable) {
    String why = throwable == null ? null : throwable.getMessage();
    return HTTP.getString("iib.requestheadertoolarge.error").equals(why)
        || HEADERS.getString("headers.maxCountFail", mostHeaders(request)).equals(why);
  }

  private static Integer mostHeaders(Request request) {
    return request.getConnector().getProtocolHandler() instanceof AbstractHttp11Protocol<?> http
        ? http.getMaxHeaderCount()
        : null;
  }

  /** The address stands before the headers: where it was not read whole, it is what is too long. */
  private static Reason tooLarge(Request request) {
    return request.getCoyoteRequest().requestURI().isNull()
        ? Reason.URI_TOO_LONG
        : Reason.HEADERS_TOO_LARGE;
  }
}
