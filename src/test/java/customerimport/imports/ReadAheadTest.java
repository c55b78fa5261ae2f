package customerimport.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is made on another thread comes as if it were made on this one, only sooner. */
class ReadAheadTest {

  private final ExecutorService other = Executors.newCachedThreadPool();
  private final AtomicInteger made = new AtomicInteger();

  @AfterEach
  void end() {
    other.shutdownNow();
  }

  @Test
  void allComeInTheirOrderUpToTheLast() {
    var numbers = new ReadAhead<>(() -> made.get() < 100 ? made.incrementAndGet() : null, other);

    assertThat(numbers)
        .toIterable()
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
    assertThat(numbers.hasNext()).isFalse();
    assertThatThrownBy(numbers::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void twoAreMadeAheadAndNoMore() {
    var numbers = new ReadAhead<>(made::incrementAndGet, other);

    await().until(() -> made.get() == 2);
    assertThat(numbers.next()).isEqualTo(1);
    await().until(() -> made.get() == 3);
    numbers.close();

    assertThat(made).hasValue(3);
    assertThat(numbers.hasNext()).isFalse();
  }

  @Test
  void troubleComesInItsPlaceAndIsTheEnd() {
    var numbers =
        new ReadAhead<>(
            () -> {
              if (made.incrementAndGet() == 3) {
                throw new IllegalArgumentException("the third");
              }
              return made.get();
            },
            other);

    assertThat(numbers.next()).isEqualTo(1);
    assertThat(numbers.next()).isEqualTo(2);
    assertThat(numbers.hasNext()).isTrue();
    assertThatThrownBy(numbers::next)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the third");
    assertThat(numbers.hasNext()).isFalse();
    assertThat(made).hasValue(3);
  }

  @Test
  void aCloseWaitsForWhatIsBeingMade() throws Exception {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var numbers =
        new ReadAhead<>(
            () -> {
              begun.countDown();
              awaits(mayEnd);
              return made.incrementAndGet();
            },
            other);
    begun.await();

    var closing = new Thread(numbers::close);
    closing.start();
    await().until(() -> closing.getState() == Thread.State.WAITING);
    mayEnd.countDown();
    closing.join();

    assertThat(made).hasValue(1);
  }

  @Test
  void aNextStationTakesWhatTheFirstHasMade() {
    var numbers = new ReadAhead<>(() -> made.get() < 9 ? made.incrementAndGet() : null, other);

    assertThat(numbers.then(number -> number * number))
        .toIterable()
        .containsExactly(1, 4, 9, 16, 25, 36, 49, 64, 81);
  }

  @Test
  void theTroubleOfTheFirstStationComesOutOfTheLast() {
    ReadAhead<Integer> same = new ReadAhead<>(this::onlyOne, other).then(number -> number);

    assertThat(same.next()).isEqualTo(1);
    assertThatThrownBy(same::next).hasMessage("the second");
    assertThat(same.hasNext()).isFalse();
  }

  @Test
  void theTroubleOfTheLastStationComesInItsPlace() {
    ReadAhead<Integer> inverted =
        new ReadAhead<>(made::incrementAndGet, other).then(number -> 1 / (2 - number));

    assertThat(inverted.next()).isEqualTo(1);
    assertThatThrownBy(inverted::next).isInstanceOf(ArithmeticException.class);
    assertThat(inverted.hasNext()).isFalse();
  }

  @Test
  void aCloseOfTheLastStationIsACloseOfAll() throws Exception {
    var begun = new CountDownLatch(3);
    var mayEnd = new CountDownLatch(1);
    var numbers =
        new ReadAhead<>(
            () -> {
              begun.countDown();
              if (made.get() == 2) {
                awaits(mayEnd);
              }
              return made.incrementAndGet();
            },
            other);
    ReadAhead<Integer> same = numbers.then(number -> number);
    begun.await();

    var closing = new Thread(same::close);
    closing.start();
    await().until(() -> closing.getState() == Thread.State.WAITING);
    mayEnd.countDown();
    closing.join();
    int madeUntilThen = made.get();

    assertThat(same.hasNext()).isFalse();
    assertThat(numbers.hasNext()).isFalse();
    assertThat(made).hasValue(madeUntilThen);
  }

  private int onlyOne() {
    if (made.incrementAndGet() > 1) {
      throw new IllegalArgumentException("the second");
    }
    return 1;
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
