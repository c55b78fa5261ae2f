package customerimport.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** What is answered to a sign-in and a sign-out: a status to a script, a page to a form. */
final class SignInAnswers {

  private SignInAnswers() {}

  static void signedIn(
      HttpServletRequest request, HttpServletResponse response, Authentication user) {
    answer(request, response, Pages.START);
  }

  static void signedOut(
      HttpServletRequest request, HttpServletResponse response, Authentication user) {
    answer(request, response, Pages.SIGN_IN);
  }

  static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (Pages.acceptsHtml(request)) {
      Pages.send(response, Pages.SIGN_IN + "?failed");
    } else {
      Challenges.form(response, failure);
    }
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, String page) {
    if (Pages.acceptsHtml(request)) {
      Pages.send(response, page);
    } else {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}
