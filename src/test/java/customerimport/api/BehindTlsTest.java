package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Behind a proxy that speaks TLS, as the README sets it up. */
@ApplicationTest(properties = "server.forward-headers-strategy=native")
@Import(Api.class)
class BehindTlsTest {

  @Autowired Api api;

  @Test
  void cookiesAreSentOverTlsOnlyAndBrowsersComeByTlsOnly() {
    Visitor visitor = Visitor.atTheDoor(api);

    var answer = visitor.signIn("admin", Api.PASSWORD, "X-Forwarded-Proto", "https");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
  }
}
