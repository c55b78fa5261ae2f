package customerimport.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Where the page is, and what a browser may do with it and with everything else. */
final class Pages {

  static final String START = "/";
  static final String SIGN_IN = "/sign-in.html";
  static final String TO_SIGN_IN = "/sign-in";
  static final String TO_SIGN_OUT = "/sign-out";

  private static final Set<String> ALL = Set.of(START, "/index.html", SIGN_IN);

  /** The version stands in the path: what was fetched once is never another. */
  private static final String LIBRARIES = "/webjars/";

  private static final String CSP = "Content-Security-Policy";

  /** Of the import map in the pages, which says where the library is: it cannot stand elsewhere. */
  private static final String IMPORT_MAP = "sha256-KF8wrBnZxYvZXmx6SBGKqdRu4jSHegpjjpFidRiOeCs=";

  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self' '"
          + IMPORT_MAP
          + "'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private Pages() {}

  /** Whether the request asks for a page, and not for data or for a part of a page. */
  static boolean isPage(HttpServletRequest request) {
    return ALL.contains(request.getServletPath());
  }

  /**
   * Whether a person is going somewhere with a browser, as a link or an address does, so that a
   * page is the better answer.
   */
  static boolean isVisit(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return request.getMethod().equals("GET")
        && (mode == null ? acceptsHtml(request) : mode.equalsIgnoreCase("navigate"));
  }

  /** Whether the sender can show a page. */
  static boolean acceptsHtml(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }

  /** Sends the browser on to a page. */
  static void send(HttpServletResponse response, String page) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, page);
  }

  /**
   * Data runs nothing and shows nothing else, and a report that is a page says itself what it
   * needs; a page runs and shows what comes from here, and is not kept: it would show its customers
   * after the sign-out.
   */
  static void secure(HttpServletRequest request, HttpServletResponse response) {
    boolean isGood = response.getStatus() < 400;
    boolean isPage = isPage(request) && isGood;
    if (isPage) {
      response.setHeader(CSP, PAGE_POLICY);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    } else if (!isGood || !request.getServletPath().endsWith(".html")) {
      response.setHeader(CSP, DATA_POLICY);
    }
    if (request.getServletPath().startsWith(LIBRARIES) && isGood) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, immutable");
    }
  }
}
