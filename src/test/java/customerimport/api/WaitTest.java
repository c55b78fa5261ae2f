package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class WaitTest {

  @Autowired Api api;
  @Autowired JdbcClient database;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null                         | 5  | null",
        "wait=10                      | 10 | wait=10",
        "wait = 10                    | 10 | wait=10",
        "respond-async, wait=3        | 3  | wait=3",
        "Wait=\"7\"; x=y              | 7  | wait=7",
        "wait=999                     | 60 | wait=60",
        "wait=-1                      | 5  | null",
        "wait=soon                    | 5  | null",
        "await=9                      | 5  | null",
      })
  void aPreferenceIsHonouredUpToAMinuteAndIgnoredWhenItIsNone(
      String prefer, int seconds, String applied) {
    assertThat(Patience.of(prefer, 5))
        .isEqualTo(new Patience(Duration.ofSeconds(seconds), applied));
  }

  @Test
  void anImportAtWorkIsWaitedForUntilItRests() {
    String id = api.upload("CustomerID;Gender\n0;1\n");
    String path = "/api/imports/" + id;
    previewIn("1 hour", id);

    assertThat(api.json(api.get(path, "Prefer", "wait=0")).get("state").asText())
        .isEqualTo("PREVIEWING");
    previewIn("1 second", id);
    var waited = api.get(path, "Prefer", "wait=60");
    assertThat(api.json(waited).get("state").asText()).isEqualTo("PREVIEWED");
    assertThat(waited.headers().firstValue("Preference-Applied")).hasValue("wait=60");
  }

  private void previewIn(String time, String id) {
    database
        .sql(
            """
            update import set state = 'PREVIEWING', retry_at = now() + cast(? as interval)
            where import_id = cast(? as bigint)
            """)
        .params(time, id)
        .update();
  }

  @Test
  void whoSendsAFileWithoutWaitingGetsItsImportAtOnce() {
    var response = api.post("/api/imports", "CustomerID;Gender\n0;1\n", "Prefer", "wait=0");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(api.json(response).get("state").asText())
        .isIn("RECEIVED", "PREVIEWING", "PREVIEWED");
  }
}
