package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import customerimport.fault.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class ExportTest {

  @Autowired Api api;
  @Autowired JdbcClient database;

  @Value("${spring.datasource.hikari.maximum-pool-size}")
  int connections;

  @BeforeEach
  void customers() {
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, gender, first_name, last_name, address, zip_code,
              birth_date, comment) values
              (2, 2, 'Åse', 'O''Hara; "Junior"', E'Storgata 1\\nOppgang B', '0150', '1980-02-29', null),
              (1, 0, 'Per', null, null, null, null, '\\.')
            """)
        .update();
  }

  @Test
  void theListIsInTheFormatThatImports() {
    var response = api.get("/api/customers.csv");

    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(response.body())
        .startsWith("\uFEFFCustomerID;FirstName;LastName;")
        .contains(
            """
            "2";"Åse";"O'Hara; ""Junior\""";;;;"Storgata 1
            Oppgang B";;"0150";;;"2";"1980-02-29"\
            """);
    assertThat(response.body().indexOf("\n\"1\";\"Per\";"))
        .isLessThan(response.body().indexOf("\n\"2\";\"Åse\";"));
  }

  @Test
  void aListThatBreaksOffDoesNotLookComplete() throws Exception {
    database
        .sql(
            """
            insert into customer (customer_id, gender, comment)
            select n, 0, repeat('x', 5000) from generate_series(100, 100000) n
            """)
        .update();
    var log = LoggingSystem.get(getClass().getClassLoader());
    log.setLogLevel(Faults.class.getName(), LogLevel.OFF);
    log.setLogLevel("com.zaxxer.hikari.pool", LogLevel.OFF);

    try (InputStream list = api.stream("/api/customers.csv")) {
      list.readNBytes(1000);
      database
          .sql(
              """
              select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and state = 'active' and query like 'copy%'
              """)
          .query()
          .listOfRows();

      assertThatIOException().isThrownBy(list::readAllBytes);
    } finally {
      log.setLogLevel(Faults.class.getName(), null);
      log.setLogLevel("com.zaxxer.hikari.pool", null);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "encoding=utf-16le, UTF-16LE, '\uFEFFCustomerID;', UTF-16LE",
    "encoding=UTF-16BE&bom=false, UTF-16BE, 'CustomerID;', UTF-16BE",
    "encoding=windows-1252, windows-1252, 'CustomerID;', windows-1252",
    "bom=false, UTF-8, 'CustomerID;', UTF-8"
  })
  void theListIsInTheEncodingThatIsAskedFor(
      String query, String told, String start, Charset charset) {
    var response = api.bytes("/api/customers.csv?" + query);

    assertThat(new String(response.body(), charset)).startsWith(start).contains("Åse");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/csv")
        .endsWith("charset=" + told);
  }

  @ParameterizedTest
  @CsvSource({
    "encoding=ISO-2022-JP, encoding, 'UTF-8, UTF-16LE, UTF-16BE, windows-1252'",
    "bom=yes, bom, 'true, false'",
    "encoding=windows-1252&bom=true, bom, false"
  })
  void whatCannotBeChosenIsRefused(String query, String name, String expected) {
    JsonNode refused = api.json(api.get("/api/customers.csv?" + query));

    assertThat(refused.get("code").asText()).isEqualTo("BAD_PARAMETER");
    assertThat(refused.get("name").asText()).isEqualTo(name);
    assertThat(refused.get("expected").asText()).isEqualTo(expected);
  }

  @Test
  void whatAnEncodingHasNoPlaceForIsRefusedBeforeTheFirstByte() {
    database.sql("update customer set first_name = 'Łucja' where customer_id = 2").update();

    var response = api.get("/api/customers.csv?encoding=windows-1252");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(api.json(response).get("code").asText()).isEqualTo("NOT_IN_ENCODING");
    assertThat(api.json(response).get("detail").asText())
        .startsWith("Customer 2 holds “Ł”, which windows-1252 has no place for.");
  }

  /** More of them than there are connections: the next one would wait for one and be told so. */
  @Test
  void listsThatAreRefusedHoldNoConnection() {
    database.sql("update customer set first_name = 'Łucja' where customer_id = 2").update();

    for (int list = 0; list < 2 * connections; list++) {
      var response = api.get("/api/customers.csv?encoding=windows-1252");

      assertThat(api.json(response).get("code").asText()).isEqualTo("NOT_IN_ENCODING");
    }
  }

  @Test
  void manySlowReadersHoldUpNobody() throws Exception {
    database
        .sql(
            """
            insert into customer (customer_id, gender, comment)
            select n, 0, repeat('x', 2000) from generate_series(100, 5000) n
            """)
        .update();
    List<InputStream> slow = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      slow.add(api.stream("/api/customers.csv"));
    }

    assertThat(api.get("/api/imports").statusCode()).isEqualTo(200);
    try (InputStream quick = api.stream("/api/customers.csv")) {
      assertThat(quick.readAllBytes()).hasSizeGreaterThan(9_000_000);
    }

    for (InputStream list : slow) {
      list.close();
    }
    await().until(() -> lists().isEmpty());
  }

  private List<Path> lists() throws IOException {
    try (Stream<Path> files = Files.list(api.dataFolder().resolve("spool"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("list-")).toList();
    }
  }

  @Test
  void theListComesBackUnchanged() {
    JsonNode preview = api.json(api.post("/api/imports", api.get("/api/customers.csv").body()));

    assertThat(preview.at("/counts/uploaded").asInt()).isEqualTo(2);
    assertThat(preview.at("/counts/unchanged").asInt()).isEqualTo(2);
  }
}
