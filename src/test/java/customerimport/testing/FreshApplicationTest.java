package customerimport.testing;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class FreshApplicationTest {

  @Autowired JdbcClient database;
  @Autowired ObjectProvider<EmbeddedPostgres> embedded;

  @Test
  void nothingEmbeddedStartsWhenADatabaseIsConfigured() {
    assertThat(embedded.getIfAvailable()).isNull();
    assertThat(database.sql("select current_database()").query(String.class).single())
        .startsWith("test_");
  }
}
