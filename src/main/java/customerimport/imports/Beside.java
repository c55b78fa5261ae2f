package customerimport.imports;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * A connection beside the thread's transaction: while a COPY into the database holds that one, what
 * is read goes through this one, and what others shall see at once is written through it.
 */
@Component
public class Beside {

  private final JdbcTemplate template;

  Beside(DataSource dataSource) {
    // A data source that the transaction manager does not know: its connections commit by
    // themselves.
    template = new JdbcTemplate(new DelegatingDataSource(dataSource));
  }

  /** Statements, each in a transaction of its own. */
  public JdbcClient jdbc() {
    return JdbcClient.create(template);
  }

  /** For what needs the connection itself. */
  public JdbcTemplate template() {
    return template;
  }
}
