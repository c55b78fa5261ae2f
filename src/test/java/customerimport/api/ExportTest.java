package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import customerimport.fault.Faults;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class ExportTest {

  @Autowired Api api;
  @Autowired JdbcClient database;

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
            "2;Åse;\"O'Hara; \"\"Junior\"\"\";;;;\"Storgata 1\nOppgang B\";;0150;;;2;1980-02-29");
    assertThat(response.body().indexOf("\n1;Per;")).isLessThan(response.body().indexOf("\n2;Åse;"));
  }

  @Test
  void aListThatBreaksOffDoesNotLookComplete() throws Exception {
    database
        .sql(
            """
            insert into customer (customer_id, gender, comment)
            select n, 0, repeat('x', 500) from generate_series(100, 100000) n
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

  @Test
  void theListComesBackUnchanged() {
    JsonNode preview = api.json(api.post("/api/imports", api.get("/api/customers.csv").body()));

    assertThat(preview.at("/counts/uploaded").asInt()).isEqualTo(2);
    assertThat(preview.at("/counts/unchanged").asInt()).isEqualTo(2);
  }
}
