package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A password cannot be guessed by trying. */
@RestTest
class GuessingTest {

  /** Fewer than there are connections to the database: each holds one while it waits. */
  private static final int MANY = 12;

  @Autowired Api api;
  @Autowired JdbcClient database;
  @Autowired DataSource dataSource;
  private UsersOverRest users;

  @BeforeEach
  void nothingHasFailed() {
    users = new UsersOverRest(api);
    users.have("kim", List.of("view"));
    database.sql("delete from sign_in_failure").update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kim", "KIM", "nobody"})
  void afterFiveWrongPasswordsTheNextIsNotLookedAt(String name) {
    for (int i = 0; i < 5; i++) {
      assertThat(guess(name, "wrong " + i).statusCode()).isEqualTo(401);
    }
    theWaitGoesOn();

    assertThat(guess(name, "wrong").statusCode()).isEqualTo(429);
    HttpResponse<String> late = guess(name, UsersOverRest.PASSWORD);
    assertThat(late.statusCode()).isEqualTo(429);
    assertThat(late.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);
    assertThat(api.json(late).get("code").asText()).isEqualTo("TOO_MANY_TRIES");
  }

  @Test
  void thePageWaitsToo() {
    IntStream.range(0, 5).forEach(i -> guess("kim", "wrong"));
    theWaitGoesOn();

    HttpResponse<String> answer =
        Visitor.atTheDoor(api).signIn("kim", UsersOverRest.PASSWORD.replace(" ", "+"));

    assertThat(answer.statusCode()).isEqualTo(429);
  }

  @Test
  void whoeverGuessesAtAnOpenPageIsToldHowLongToWait() {
    Visitor visitor = Visitor.atTheDoor(api);
    visitor.signIn("kim", UsersOverRest.PASSWORD.replace(" ", "+"));
    HttpResponse<String> answer = null;
    for (int i = 0; i < 6; i++) {
      answer =
          visitor.send(
              visitor
                  .request("/api/session/password", "Content-Type", "application/json")
                  .PUT(
                      BodyPublishers.ofString(
                          "{\"old\": \"wrong\", \"password\": \"another one of them\"}")));
    }

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
  }

  @Test
  void whoeverWaitedIsLetInAndStartsAnew() {
    IntStream.range(0, 5).forEach(i -> guess("kim", "wrong"));
    waited();

    assertThat(guess("kim", UsersOverRest.PASSWORD).statusCode()).isEqualTo(200);
    assertThat(guess("kim", "wrong").statusCode()).isEqualTo(401);
    assertThat(guess("kim", UsersOverRest.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void eachFurtherWrongOneMakesTheWaitLonger() {
    IntStream.range(0, 5).forEach(i -> guess("kim", "wrong"));
    List<Integer> waits = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      waited();
      assertThat(guess("kim", "wrong").statusCode()).isEqualTo(401);
      waits.add(secondsToWait());
    }
    assertThat(waits).containsExactly(2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900);
  }

  @Test
  void whoeverGuessesElsewhereMakesNobodyWaitLongerThanAMinute() {
    database
        .sql(
            """
            insert into sign_in_failure (name, address, failures)
            values (sha256('kim'), '', 60), (sha256('kim'), '198.51.100.7', 60)
            """)
        .update();

    assertThat(guess("kim", "wrong").statusCode()).isEqualTo(401);
    var late = guess("kim", UsersOverRest.PASSWORD).headers();
    assertThat(late.firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
  }

  @Test
  void ofManyGuessesAtOnceOneIsLookedAt() {
    IntStream.range(0, 5).forEach(i -> guess("kim", "wrong"));
    // So many that the next wait is a long one.
    database.sql("update sign_in_failure set failures = 20, retry_at = now()").update();

    List<Integer> answers =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> guess("kim", "wrong " + i).statusCode())
            .toList();

    assertThat(answers).containsOnlyOnce(401).contains(429);
  }

  @Test
  void ofManyFirstGuessesAtOnceFiveAreToldWrong() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(MANY);
    List<Future<Integer>> guesses = new ArrayList<>();
    List<Integer> answers = new ArrayList<>();
    try (Connection held = dataSource.getConnection()) {
      held.setAutoCommit(false);
      held.createStatement().execute("lock table sign_in_failure in share mode");
      for (int i = 0; i < MANY; i++) {
        guesses.add(many.submit(() -> guess("kim", "wrong").statusCode()));
      }
      await().until(() -> waitingToBeCounted() >= MANY);
      held.commit();
      for (Future<Integer> guess : guesses) {
        answers.add(guess.get());
      }
    } finally {
      many.shutdown();
    }

    assertThat(answers).containsOnly(401, 429);
    assertThat(Collections.frequency(answers, 401)).isEqualTo(5);
  }

  private int waitingToBeCounted() {
    return database
        .sql(
            """
            select count(*) from pg_locks
            where relation = 'sign_in_failure'::regclass and not granted
            """)
        .query(Integer.class)
        .single();
  }

  @Test
  void whoeverIsRightManyTimesAtOnceIsLetInEachTime() {
    assertThat(
            IntStream.range(0, 20)
                .parallel()
                .map(i -> guess("kim", UsersOverRest.PASSWORD).statusCode()))
        .containsOnly(200);
  }

  @Test
  void whatWasTypedAsANameIsNotKept() {
    guess("my secret password", "x");

    assertThat(
            database
                .sql("select string_agg(f::text, '|') from sign_in_failure f")
                .query(String.class)
                .single())
        .doesNotContain("secret");
  }

  /** However long the test takes from here on, whoever has to wait is still waiting. */
  private void theWaitGoesOn() {
    int waiting =
        database
            .sql(
                """
                update sign_in_failure set retry_at = retry_at + interval '10 minutes'
                where retry_at > last_at
                """)
            .update();
    assertThat(waiting).isEqualTo(1);
  }

  /** From the last failure on, whatever has passed of it. */
  private int secondsToWait() {
    return database
        .sql(
            """
            select extract(epoch from retry_at - last_at)::int from sign_in_failure
            where address <> ''
            """)
        .query(Integer.class)
        .single();
  }

  private void waited() {
    database.sql("update sign_in_failure set retry_at = now()").update();
  }

  private HttpResponse<String> guess(String name, String password) {
    return users.ask(name, password, "/api/session");
  }
}
