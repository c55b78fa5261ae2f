package customerimport.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * The token by which a request shows that it was made by our page: the page finds it in a cookie,
 * and sends it in a header, or in the form by which one signs in and out. The body of any other
 * request is not looked at, as it may be large.
 */
final class PageTokens extends CsrfTokenRequestAttributeHandler {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** Whether the request may do nothing without a token: it signs in, or has a session. */
  static boolean isNeeded(HttpServletRequest request) {
    return !HARMLESS.contains(request.getMethod())
        && (isForm(request) || request.getSession(false) != null);
  }

  /** Whether it is one of the forms by which a person comes and goes. */
  static boolean isForm(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.equals(Pages.TO_SIGN_IN) || path.equals(Pages.TO_SIGN_OUT);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    super.handle(request, response, token);
    if (Pages.isPage(request) || isForm(request)) {
      // Asked for, it is made, and its cookie is set.
      request.setAttribute(CsrfToken.class.getName(), token.get());
    }
  }

  @Override
  public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    String header = request.getHeader(token.getHeaderName());
    return header == null && isForm(request)
        ? request.getParameter(token.getParameterName())
        : header;
  }
}
