package customerimport.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TextStreamTest {

  @Test
  void textsAreReadInAnyPieces() throws IOException {
    var closed = new AtomicBoolean();
    List<String> texts = List.of("", "æ", "å".repeat(9000), "b");
    byte[] piece = new byte[4];

    try (var stream = new TextStream(texts.iterator(), () -> closed.set(true))) {
      assertThat(stream.read()).isEqualTo(0xC3);
      assertThat(stream.read(piece, 1, 2)).isEqualTo(2);
      assertThat(piece).isEqualTo(new byte[] {0, (byte) 0xA6, (byte) 0xC3, 0});
      assertThat(stream.read(piece, 0, 0)).isZero();
      assertThat(stream.read()).isEqualTo(0xA5);
      assertThat(new String(stream.readAllBytes(), UTF_8)).isEqualTo("å".repeat(8999) + "b");
      assertThat(stream.read()).isEqualTo(-1);
      assertThat(stream.read(piece, 0, 4)).isEqualTo(-1);
    }
    assertThat(closed).isTrue();
  }

  @Test
  void whatGoesWrongAtTheSourceIsTold() {
    assertThatThrownBy(() -> close(new IOException("gone"))).hasMessage("gone");
    assertThatThrownBy(() -> close(new IllegalStateException("gone")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> close(new SQLException("gone")))
        .isInstanceOf(IOException.class)
        .hasCauseInstanceOf(SQLException.class);
  }

  private static void close(Exception trouble) throws IOException {
    new TextStream(
            Collections.emptyIterator(),
            () -> {
              throw trouble;
            })
        .close();
  }
}
