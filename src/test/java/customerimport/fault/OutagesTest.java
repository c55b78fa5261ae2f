package customerimport.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutagesTest {

  static Stream<Arguments> surprises() {
    return Stream.of(
        arguments(new SQLException("", "08006"), true, false),
        arguments(new SQLException("", "57P01"), true, false),
        arguments(new SQLException("", "55P03"), true, false),
        arguments(new SQLException("", "53300"), true, false),
        arguments(new SQLException("", "53100"), true, true),
        arguments(new SQLException("Connection is closed"), true, false),
        arguments(new SQLTransientConnectionException("none is free"), true, false),
        arguments(new SQLException("", "23505"), false, false),
        arguments(new SQLException("", "57014"), false, false),
        arguments(new SQLException("", ""), false, false),
        arguments(new SQLException("something else"), false, false),
        arguments(new IOException("No space left on device"), false, true),
        arguments(new IOException("Broken pipe"), false, false),
        arguments(new IOException(), false, false),
        arguments(new IllegalStateException("No space left on device"), false, false));
  }

  @ParameterizedTest
  @MethodSource("surprises")
  void whatPassesByItselfIsToldFromWhatDoesNot(Exception surprise, boolean isOut, boolean isFull) {
    var wrapped = new IllegalStateException(new RuntimeException(surprise));

    assertThat(Outage.is(wrapped)).isEqualTo(isOut);
    assertThat(Outage.isForWantOfRoom(wrapped)).isEqualTo(isFull);
  }
}
