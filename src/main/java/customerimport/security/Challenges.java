package customerimport.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/** How whoever is not signed in is asked to. */
final class Challenges {

  private static final String PASSWORD = "Basic realm=\"Customer Import\", charset=\"UTF-8\"";
  private static final String FORM = "Form realm=\"Customer Import\"";

  private Challenges() {}

  /** Asks a program for another password than the one that it sent. */
  static void program(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    refuse(response, failure, PASSWORD);
  }

  /** Shows the sign-in page to a person, and asks a program for a password. */
  static void person(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (Pages.isVisit(request)) {
      Pages.send(response, Pages.SIGN_IN);
    } else {
      refuse(response, failure, isScript(request) ? FORM : PASSWORD);
    }
  }

  /** Refuses what a form on the page sent. */
  static void form(HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    refuse(response, failure, FORM);
  }

  /**
   * A browser that is asked for a password opens a window of its own, and sends what is typed there
   * for as long as it runs, whoever signs out.
   */
  private static boolean isScript(HttpServletRequest request) {
    return request.getHeader("Sec-Fetch-Mode") != null
        || request.getHeader("X-Requested-With") != null;
  }

  private static void refuse(
      HttpServletResponse response, AuthenticationException failure, String challenge)
      throws IOException {
    if (failure instanceof InternalAuthenticationServiceException) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else if (failure instanceof TooManyTries tries) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
