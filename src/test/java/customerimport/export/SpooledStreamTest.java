package customerimport.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledStreamTest {

  @TempDir Path folder;
  private Path file;
  private SpooledStream spooled;

  @BeforeEach
  void nothingIsWritten() throws IOException {
    file = Files.createFile(folder.resolve("list.csv"));
    spooled = new SpooledStream(file);
  }

  @Test
  void whatIsWrittenIsReadInAnyPieces() throws IOException {
    byte[] bytes = new byte[200_000];
    new Random(1).nextBytes(bytes);
    bytes[0] = (byte) 0xE5;
    byte[] piece = new byte[10];

    spooled.fill(() -> new ByteArrayInputStream(bytes));

    spooled.awaitBegin();
    assertThat(spooled.read()).isEqualTo(0xE5);
    assertThat(spooled.read(piece, 2, 5)).isEqualTo(5);
    assertThat(piece)
        .containsExactly(0, 0, bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], 0, 0, 0);
    byte[] rest = spooled.readAllBytes();
    assertThat(rest).hasSize(bytes.length - 6).endsWith(bytes[bytes.length - 2], bytes[199_999]);
    assertThat(new ByteArrayInputStream(bytes, 6, rest.length)).hasBinaryContent(rest);
    assertThat(spooled.read()).isEqualTo(-1);
    assertThat(spooled.read(piece, 0, 10)).isEqualTo(-1);
    assertThat(spooled.read(piece, 0, 0)).isZero();
  }

  @Test
  void whatIsThereIsReadBeforeTheRestIsMade() throws Exception {
    var more = new CountDownLatch(1);
    var maker =
        new Thread(
            () ->
                spooled.fill(() -> new SequenceInputStream(text("one"), blocks(() -> end(more)))));
    maker.start();

    spooled.awaitBegin();
    assertThat(spooled.readNBytes(3)).isEqualTo("one".getBytes(UTF_8));
    more.countDown();
    assertThat(spooled.read()).isEqualTo(-1);
    maker.join();
  }

  @Test
  void whatGoesWrongIsToldWhereItHappened() throws IOException {
    spooled.fill(() -> new SequenceInputStream(text("one"), blocks(SpooledStreamTest::broken)));

    assertThat(spooled.readNBytes(3)).isEqualTo("one".getBytes(UTF_8));
    assertThatThrownBy(spooled::read).isInstanceOf(IOException.class).hasMessageContaining("gone");
  }

  @Test
  void whatGoesWrongAtTheBeginningIsToldAsItIs() {
    var surprise = new IllegalArgumentException();
    spooled.fill(
        () -> {
          throw surprise;
        });

    assertThatThrownBy(spooled::awaitBegin).isSameAs(surprise);
  }

  @Test
  void aBrokenConnectionIsNoSurprise() {
    spooled.fill(
        () -> {
          throw new UncheckedIOException(new IOException());
        });

    assertThatThrownBy(spooled::awaitBegin).isInstanceOf(IOException.class);
  }

  @Test
  void whoIsInterruptedWaitsNoLonger() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(spooled::read).isInstanceOf(IOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void itGoesWhenItIsClosedAndIsWrittenNoFurther() throws IOException {
    var reads = new AtomicInteger();
    InputStream endless =
        blocks(
            () -> {
              if (reads.incrementAndGet() == 3) {
                spooled.close();
              }
              return 1;
            });

    spooled.fill(() -> endless);

    assertThat(reads).hasValue(3);
    assertThat(file).doesNotExist();
  }

  private static int end(CountDownLatch after) throws InterruptedException {
    after.await();
    return -1;
  }

  private static int broken() throws IOException {
    throw new IOException("gone");
  }

  /** A stream that is read in blocks, each as long as this says. */
  private static InputStream blocks(Callable<Integer> read) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("Only in blocks");
      }

      @Override
      public int read(byte[] block, int from, int count) throws IOException {
        try {
          return read.call();
        } catch (IOException e) {
          throw e;
        } catch (Exception e) {
          throw new IOException(e);
        }
      }
    };
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
