package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final String[] NONE = {};

  @Test
  void whatIsOtherHasAnotherFingerprint() {
    List<String> all =
        Stream.of(
                of(cells("a", "b"), NONE, NONE),
                of(cells("ab", ""), NONE, NONE),
                of(cells("a"), cells("b"), NONE),
                of(cells("a"), NONE, cells("b")),
                of(cells("a"), cells("b", null), NONE),
                of(cells("a"), cells("b", ""), NONE))
            .toList();

    assertThat(all).doesNotHaveDuplicates().allMatch(one -> one.matches("[0-9a-f]{24}"));
  }

  @Test
  void theSameHasTheSameFingerprint() {
    assertThat(of(cells("a", "b"), cells("c", null), NONE))
        .isEqualTo(of(cells("a", "b"), cells("c", null), NONE));
  }

  private static String of(String[] sent, String[] written, String[] replaced) {
    return Fingerprint.of(sent, written, replaced);
  }

  private static String[] cells(String... cells) {
    return cells;
  }
}
