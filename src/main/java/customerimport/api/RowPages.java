package customerimport.api;

import customerimport.api.RowView.RowPage;
import customerimport.customer.Fields;
import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.Json;
import customerimport.problem.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.camel.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of a preview that are new, changed or rejected, in pages, in the file's order. */
@Component
public class RowPages {

  private final JdbcClient jdbc;
  private final KnownImports imports;
  private final Fields fields;
  private final Json json;
  private final Messages messages;
  private final RowStatements statements;

  RowPages(JdbcClient jdbc, KnownImports imports, Fields fields, Json json, Messages messages) {
    this.jdbc = jdbc;
    this.imports = imports;
    this.fields = fields;
    this.json = json;
    this.messages = messages;
    this.statements = new RowStatements(fields);
  }

  /** The page that is asked for; each parameter may be null. */
  public Reply page(
      @Header("importId") long importId,
      @Header("outcome") String outcome,
      @Header("field") String field,
      @Header("problem") String problem,
      @Header("warned") String warned,
      @Header("leftOut") String leftOut,
      @Header("q") String q,
      @Header("page") String page,
      @Header("size") String size,
      @Header("Accept-Language") String language) {
    var sent = new RowFilter.Sent(outcome, field, problem, warned, leftOut, q);
    RowFilter filter = RowFilter.of(sent, fields);
    Page asked = Page.of(page, size);
    Import of = imports.get(importId);
    if (of.counts() == null) {
      return Reply.json(200, new RowPage(List.of(), asked.number(), asked.size(), 0));
    }
    var reading = new RowReading(of, fields, json, messages, Language.of(language));
    List<Found> found =
        filtered(statements.page(of, filter), importId, filter)
            .param("size", asked.size())
            .param("offset", asked.offset())
            .query((row, number) -> found(reading.mapRow(row, number), row, filter))
            .list();
    long total =
        found.isEmpty() || filter.isCounted() ? total(of, filter, asked) : found.get(0).total();
    List<RowView> rows = found.stream().map(Found::row).toList();
    return Reply.json(200, new RowPage(rows, asked.number(), asked.size(), total));
  }

  /** A row, and how many are found with it; 0 where that is known already. */
  private record Found(RowView row, long total) {}

  private static Found found(RowView view, ResultSet row, RowFilter filter) throws SQLException {
    return new Found(view, filter.isCounted() ? 0 : row.getLong(RowStatements.TOTAL));
  }

  private long total(Import of, RowFilter filter, Page asked) {
    if (!filter.isCounted()) {
      return asked.number() == 0
          ? 0
          : filtered(statements.count(of, filter), of.id(), filter).query(Long.class).single();
    }
    Counts counts = of.counts();
    if (filter.outcome() == null) {
      return counts.created()
          + counts.changed()
          + counts.rejected()
          + counts.removed()
          + (of.undoOf() == null ? 0 : counts.unchanged());
    }
    return switch (filter.outcome()) {
      case NEW -> counts.created();
      case CHANGED -> counts.changed();
      case REJECTED -> counts.rejected();
      case REMOVED -> counts.removed();
      case UNCHANGED -> of.undoOf() == null ? 0 : counts.unchanged();
    };
  }

  private StatementSpec filtered(String statement, long importId, RowFilter filter) {
    StatementSpec spec = jdbc.sql(statement).param("importId", importId);
    if (filter.outcome() != null) {
      spec = spec.param("outcome", filter.outcome().code());
    }
    if (filter.problem() != null) {
      spec = spec.param("problem", "[{\"code\": \"" + filter.problem().name() + "\"}]");
    }
    return filter.q() == null ? spec : spec.param("q", filter.q());
  }
}
