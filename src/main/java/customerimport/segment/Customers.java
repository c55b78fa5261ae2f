package customerimport.segment;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The stored customers that a filter lets through, in the order of their numbers. */
@Component
public class Customers {

  /**
   * Among so many customers most filters find a page, in a few milliseconds. What finds less there
   * is rare, and all customers are looked through once, for page and total together.
   */
  private static final int FIRST_LOOK = 10_000;

  private final JdbcClient jdbc;
  private final List<Field> fields;
  private final String columns;

  Customers(JdbcClient jdbc, Fields fields) {
    this.jdbc = jdbc;
    this.fields = fields.written();
    this.columns =
        this.fields.stream()
            .map(field -> ", cast(" + field.stored("c") + " as text)")
            .collect(Collectors.joining("", "c.customer_id, c.created_at, c.updated_at", ""));
  }

  /**
   * A page of customers.
   *
   * @param customers in the order of their numbers
   * @param total how many there are on all pages
   */
  public record CustomerPage(List<StoredCustomer> customers, long total) {}

  /**
   * A page of the customers that a filter lets through, and how many there are.
   *
   * @param filter which customers
   * @param size of a page
   * @param offset how many customers stand on the pages before
   */
  public CustomerPage page(Filter filter, int size, long offset) {
    List<StoredCustomer> page = amongTheFirst(filter, size, offset);
    return page.size() == size
        ? new CustomerPage(page, count(filter))
        : amongAll(filter, size, offset);
  }

  /**
   * A page of the customers that a filter lets through, without counting the others.
   *
   * @param filter which customers
   * @param size of a page
   * @param offset how many customers stand on the pages before
   */
  public List<StoredCustomer> pageOnly(Filter filter, int size, long offset) {
    List<StoredCustomer> page = amongTheFirst(filter, size, offset);
    return page.size() == size ? page : amongAll(filter, size, offset).customers();
  }

  /**
   * How many customers a filter lets through.
   *
   * @param filter which customers
   */
  public long count(Filter filter) {
    Condition condition = FilterSql.of(filter);
    return with(condition, "select count(*) from customer c where " + condition.sql())
        .query(Long.class)
        .single();
  }

  /**
   * The customer with this number.
   *
   * @param customerId its number
   */
  public Optional<StoredCustomer> find(long customerId) {
    return jdbc.sql("select " + columns + " from customer c where c.customer_id = ?")
        .param(customerId)
        .query((row, number) -> customer(row))
        .optional();
  }

  private List<StoredCustomer> amongTheFirst(Filter filter, int size, long offset) {
    if (offset + size > FIRST_LOOK || !areFiled(FilterSql.imports(filter))) {
      return List.of();
    }
    Condition condition = FilterSql.ofFew(filter);
    return with(
            condition,
            "select "
                + columns
                + " from (select * from customer order by customer_id limit "
                + FIRST_LOOK
                + ") c where "
                + condition.sql()
                + " order by c.customer_id limit :size offset :offset")
        .param("size", size)
        .param("offset", offset)
        .query((row, number) -> customer(row))
        .list();
  }

  /** Whether the history tells by itself whom these imports have written. */
  private boolean areFiled(List<String> imports) {
    return imports.isEmpty()
        || jdbc.sql(
                """
                select count(*) = 0 from import
                where import_id = any (cast(:imports as bigint[]))
                  and (not filed or left_out > left_changed)
                """)
            .param("imports", imports.toArray(String[]::new))
            .query(Boolean.class)
            .single();
  }

  private CustomerPage amongAll(Filter filter, int size, long offset) {
    Condition condition = FilterSql.of(filter);
    long[] total = new long[1];
    List<StoredCustomer> page =
        with(
                condition,
                "with found as materialized (select c.customer_id from customer c where "
                    + condition.sql()
                    + "), page as (select customer_id from found"
                    + " order by customer_id limit :size offset :offset)"
                    + " select "
                    + columns
                    + ", t.total from (select count(*) as total from found) t"
                    + " left join (page join customer c using (customer_id)) on true"
                    + " order by customer_id")
            .param("size", size)
            .param("offset", offset)
            .query(
                (row, number) -> {
                  total[0] = row.getLong("total");
                  return row.getObject(1) == null ? null : customer(row);
                })
            .list();
    return new CustomerPage(page.stream().filter(Objects::nonNull).toList(), total[0]);
  }

  private StatementSpec with(Condition condition, String sql) {
    StatementSpec statement = jdbc.sql(sql);
    for (int i = 0; i < condition.values().size(); i++) {
      statement = statement.param("f" + (i + 1), condition.values().get(i));
    }
    return statement;
  }

  private StoredCustomer customer(ResultSet row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    int column = 4;
    for (Field field : fields) {
      values.put(field.name(), Objects.requireNonNullElse(row.getString(column++), ""));
    }
    return new StoredCustomer(
        row.getString(1), values, row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant());
  }
}
