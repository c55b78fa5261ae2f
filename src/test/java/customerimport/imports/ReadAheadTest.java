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
              try {
                mayEnd.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
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
}
