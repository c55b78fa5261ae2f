package customerimport.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

  @Test
  void everyCallerGetsAnEmptyMigratedDatabaseOfItsOwn() {
    var one = JdbcClient.create(TestDatabase.fresh());
    var other = JdbcClient.create(TestDatabase.fresh());

    one.sql("insert into customer (gender) values (0)").update();

    assertThat(customersIn(one)).isOne();
    assertThat(customersIn(other)).isZero();
  }

  private static long customersIn(JdbcClient database) {
    return database.sql("select count(*) from customer").query(Long.class).single();
  }
}
