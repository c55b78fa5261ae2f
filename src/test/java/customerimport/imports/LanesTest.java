package customerimport.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One of several workers is for small imports only, whichever it is. */
class LanesTest {

  @Test
  void theLastOfThreeWorkersTakesOnlySmallImports() {
    var lanes = new Lanes(3);

    assertThat(lanes.enter()).isTrue();
    assertThat(lanes.enter()).isTrue();
    assertThat(lanes.enter()).isFalse();
  }

  @Test
  void whoeverHasWorkedMakesRoomForALargeOne() {
    var lanes = new Lanes(2);
    boolean first = lanes.enter();
    boolean second = lanes.enter();

    lanes.leave(second);
    assertThat(lanes.enter()).isFalse();
    lanes.leave(first);
    assertThat(lanes.enter()).isTrue();
  }

  @Test
  void aSingleWorkerTakesEverything() {
    assertThat(new Lanes(1).enter()).isTrue();
  }

  @Test
  void whoNeverBeganLeavesNoRoom() {
    var lanes = new Lanes(2);
    lanes.enter();

    lanes.leave(null);

    assertThat(lanes.enter()).isFalse();
  }
}
