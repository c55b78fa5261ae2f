package customerimport.api;

import customerimport.imports.ImportSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The API's door: routes see only what the contract knows of a request, whatever else was sent, and
 * no more of its body than is taken.
 */
@Component
class Door extends OncePerRequestFilter {

  private static final DataSize SMALL = DataSize.ofMegabytes(1);

  private final ImportSettings settings;
  private final ProblemWriter problems;

  Door(ImportSettings settings, ProblemWriter problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest known;
    try {
      known = known(request);
    } catch (Refused refused) {
      problems.write(refused, request, response);
      return;
    }
    chain.doFilter(known, response);
  }

  private HttpServletRequest known(HttpServletRequest request) {
    String path = request.getServletPath();
    if (path.endsWith("/")) {
      throw new Refused(Refusal.of(Reason.PATH_UNKNOWN));
    }
    boolean upload = request.getMethod().equals("POST") && path.equals("/api/imports");
    DataSize limit = upload ? settings.maxFileSize() : SMALL;
    refuseEncoded(request);
    if (upload && isMultipart(request)) {
      return new KnownRequest(request, SentFile.of(request, limit));
    }
    if (request.getContentLengthLong() > limit.toBytes()) {
      throw new Refused(LimitedStream.tooLarge(limit));
    }
    return new KnownRequest(request, limit);
  }

  /** Compressed bodies are not unpacked: what is small on its way may have no end. */
  private static void refuseEncoded(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refused(
          Refusal.of(Reason.UNSUPPORTED_MEDIA_TYPE)
              .with("found", "Content-Encoding " + Shown.text(encoding))
              .with("expected", Expected.NOT_COMPRESSED));
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
