package customerimport.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedMatchesTest {

  private final AtomicInteger asked = new AtomicInteger();
  private final PasswordEncoder passwords = new RememberedMatches(new Counting());

  @Test
  void aPasswordThatMatchedIsNotWorkedOutAgain() {
    assertThat(passwords.matches("secret", "secret")).isTrue();
    assertThat(passwords.matches("secret", "secret")).isTrue();

    assertThat(asked).hasValue(1);
  }

  @Test
  void aPasswordThatDidNotMatchIsTriedEachTime() {
    assertThat(passwords.matches("guess", "secret")).isFalse();
    assertThat(passwords.matches("guess", "secret")).isFalse();

    assertThat(asked).hasValue(2);
  }

  @Test
  void aPasswordThatWasChangedMatchesNoMore() {
    assertThat(passwords.matches("secret", "secret")).isTrue();

    assertThat(passwords.matches("secret", "changed")).isFalse();
  }

  private final class Counting implements PasswordEncoder {

    @Override
    public String encode(CharSequence password) {
      return password.toString();
    }

    @Override
    public boolean matches(CharSequence password, String encoded) {
      asked.incrementAndGet();
      return encoded.contentEquals(password);
    }
  }
}
