package customerimport.customer;

import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the values of the site's key column unique, and quickly found: an index that is made when
 * the configuration names a key, and goes when it names another or none.
 */
@Component
class KeyIndex implements InitializingBean {

  private final JdbcClient jdbc;
  private final Fields fields;
  private final TransactionOperations transaction;

  KeyIndex(JdbcClient jdbc, Fields fields, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.fields = fields;
    this.transaction = transaction;
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select pg_advisory_xact_lock(hashtext('customer_key'))").query().singleRow();
          Optional<String> wanted = fields.key().map(Field::name);
          if (!wanted.equals(indexed())) {
            jdbc.sql("drop index if exists customer_key").update();
            fields.key().ifPresent(this::create);
          }
        });
  }

  private Optional<String> indexed() {
    return jdbc.sql(
            """
            select obj_description(to_regclass('customer_key'), 'pg_class')
            where to_regclass('customer_key') is not null
            """)
        .query(String.class)
        .optional();
  }

  private void create(Field key) {
    try {
      jdbc.sql("create unique index customer_key on customer (%s)".formatted(indexed(key)))
          .update();
    } catch (DuplicateKeyException e) {
      throw new IllegalStateException(
          "customer-import.columns: \"%s\" cannot be the key, since some customers have the same value in it. Give each a value of its own first."
              .formatted(key.name()));
    }
    jdbc.sql("comment on index customer_key is '%s'".formatted(key.name())).update();
  }

  private static String indexed(Field key) {
    return key.stored("customer").replace("customer.", "");
  }
}
