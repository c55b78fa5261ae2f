package customerimport.api;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Import;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements that read staged rows: which columns there are, the field catalogue says. */
final class RowStatements {

  private static final String CUSTOMER =
      " left join customer c on r.outcome in ('C', 'D', 'U') and c.customer_id = r.customer_id";

  /** How many columns a page has before the values: written, then replaced, then stored ones. */
  static final int BEFORE_VALUES = 11;

  /** The column that says how many rows there are, where they were not counted before. */
  static final String TOTAL = "found_rows";

  private final List<Field> fields;

  RowStatements(Fields fields) {
    this.fields = fields.written();
  }

  /**
   * A page: the numbers of its rows first, so that late pages come as quickly; from the index, or
   * from one look through all rows, which counts them too.
   */
  String page(Import of, RowFilter filter) {
    String found = "select r.row_number" + from(of, filter);
    String page =
        filter.isCounted()
            ? "with page as (" + found + " order by r.row_number limit :size offset :offset)"
            : "with found as materialized ("
                + found
                + "), page as (select row_number, count(*) over () as total"
                + " from found order by row_number limit :size offset :offset)";
    return page
        + " select r.row_number, r.line, r.outcome::text as outcome, r.new_number, r.customer_id,"
        + " r.kept, r.problems, r.warnings, r.cells, r.left_out, r.left_cells"
        + each(field -> field.written("r"))
        + each(field -> field.replaced("r"))
        + each(field -> field.stored("c") + "::text")
        + (filter.isCounted() ? "" : ", page.total as " + TOTAL)
        + " from page join import_row r using (row_number)"
        + CUSTOMER
        + " where r.import_id = :importId order by r.row_number";
  }

  /** How many rows there are. */
  String count(Import of, RowFilter filter) {
    return "select count(*)" + from(of, filter);
  }

  private String from(Import of, RowFilter filter) {
    var from = new StringBuilder(" from import_row r");
    boolean looksAtCustomers = filter.q() != null && hasCustomers(of);
    if (looksAtCustomers) {
      from.append(CUSTOMER);
    }
    from.append(" where r.import_id = :importId");
    if (filter.outcome() != null) {
      from.append(" and r.outcome = :outcome::\"char\"");
    }
    if (filter.field() != null) {
      from.append(" and ").append(filter.field().written("r")).append(" is not null");
    }
    if (filter.problem() != null) {
      from.append(" and (r.problems @> :problem::jsonb or r.warnings @> :problem::jsonb)");
    }
    if (filter.warned()) {
      from.append(" and r.warnings is not null");
    }
    if (filter.leftOut()) {
      from.append(" and r.left_out");
    }
    if (filter.q() != null) {
      from.append(" and (r.customer_id::text = :q or strpos(lower(concat_ws(' | ', r.cells::text")
          .append(each(field -> field.written("r")))
          .append(replaced(of))
          .append(looksAtCustomers ? each(field -> field.stored("c")) : "")
          .append(")), lower(:q)) > 0)");
    }
    return from.toString();
  }

  /** As long as nothing is written, what would be replaced is what is stored. */
  private String replaced(Import of) {
    String replaced = each(field -> field.replaced("r"));
    return of.importedAt() == null
        ? ", case when r.outcome = 'R' then concat_ws(' | '" + replaced + ") end"
        : replaced;
  }

  /** Whether some of its rows are of customers who are there. */
  private static boolean hasCustomers(Import of) {
    return of.undoOf() != null || of.counts().changed() > 0;
  }

  private String each(Function<Field, String> expression) {
    return fields.stream()
        .map(field -> ", " + expression.apply(field))
        .collect(Collectors.joining());
  }
}
