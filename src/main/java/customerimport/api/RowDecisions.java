package customerimport.api;

import customerimport.customer.Fields;
import customerimport.imports.Decisions;
import customerimport.imports.Decisions.Accepted;
import customerimport.imports.Import;
import customerimport.imports.LeaveOut;
import customerimport.imports.LeaveOut.CellOf;
import customerimport.preview.Outcome;
import customerimport.preview.StagedChanges;
import customerimport.preview.StagedChanges.StagedChange;
import customerimport.problem.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a caller decides about single rows, checked against the rows as they are shown. */
@Component
class RowDecisions {

  private static final int MOST_ACCEPTED = 10_000;
  private static final int MOST_ROWS = 100_000;

  private final StagedChanges staged;
  private final JdbcClient jdbc;
  private final Fields fields;

  RowDecisions(StagedChanges staged, JdbcClient jdbc, Fields fields) {
    this.fields = fields;
    this.staged = staged;
    this.jdbc = jdbc;
  }

  /**
   * The decisions of an import with those that were sent in place of the old ones.
   *
   * @param accept the problems to be accepted, or null to leave them as they are
   * @param updateInstead customers by row number, or null to leave them as they are
   * @param leaveOut what is not to be written, or null to leave that as it is
   * @throws Refused when one of them cannot be
   */
  Decisions of(
      Import of,
      List<ImportChanges.Accept> accept,
      Map<Long, Long> updateInstead,
      LeaveOut leaveOut) {
    Decisions now = of.decisions();
    return new Decisions(
        accept == null ? now.accept() : accepted(of, accept),
        updateInstead == null ? now.updateInstead() : updates(of, updateInstead),
        leaveOut == null ? now.leaveOut() : leftOut(leaveOut));
  }

  private LeaveOut leftOut(LeaveOut sent) {
    if (sent.rows().size() + sent.cells().size() > MOST_ROWS) {
      throw JsonBodies.bad(Expected.LEAVE_OUT);
    }
    Stream.concat(sent.columns().stream(), sent.cells().stream().map(CellOf::field))
        .filter(name -> fields.written().stream().noneMatch(field -> field.name().equals(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw new Refused(Refusal.badParameter("leaveOut", name, Expected.LEAVE_OUT));
            });
    return sent;
  }

  private List<Accepted> accepted(Import of, List<ImportChanges.Accept> sent) {
    if (sent.size() > MOST_ACCEPTED || sent.contains(null)) {
      throw JsonBodies.bad(Expected.CHANGE_BODY);
    }
    Map<List<Object>, Accepted> before = new HashMap<>();
    of.decisions().accept().forEach(one -> before.put(key(one.row(), one.code()), one));
    Map<Long, StagedChange> rows =
        staged.of(
            of.id(),
            sent.stream()
                .map(ImportChanges.Accept::row)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    List<Accepted> accepted = new ArrayList<>();
    for (ImportChanges.Accept one : sent) {
      Accepted known = before.get(key(one.row(), one.code()));
      accepted.add(known == null ? accepted(one, rows.get(one.row())) : known);
    }
    return accepted;
  }

  private static List<Object> key(Long row, Code code) {
    return Arrays.asList(row, code);
  }

  private static Accepted accepted(ImportChanges.Accept sent, StagedChange row) {
    if (sent.code() == null) {
      throw JsonBodies.bad(Expected.CHANGE_BODY);
    }
    if (sent.row() == null && sent.code() != Code.IDENTITY_CHANGE) {
      return new Accepted(null, sent.code(), null);
    }
    if (row == null || !row.acceptable().contains(sent.code())) {
      throw new Refused(
          Refusal.badParameter("accept", sent.row() + " " + sent.code(), Expected.ACCEPTABLE));
    }
    return new Accepted(sent.row(), sent.code(), row.fingerprint());
  }

  private Map<Long, Long> updates(Import of, Map<Long, Long> sent) {
    if (sent.size() > MOST_ROWS || sent.containsValue(null)) {
      throw JsonBodies.bad(Expected.CHANGE_BODY);
    }
    Map<Long, StagedChange> rows = staged.of(of.id(), sent.keySet());
    Set<Long> known = customers(sent);
    sent.forEach(
        (row, customer) -> {
          boolean before = of.decisions().updateInstead().containsKey(row);
          StagedChange now = rows.get(row);
          if (!before && (now == null || now.outcome() != Outcome.NEW)) {
            throw new Refused(Refusal.badParameter("updateInstead", "" + row, Expected.NEW_ROW));
          }
          if (!known.contains(customer)) {
            throw new Refused(
                Refusal.badParameter("updateInstead." + row, "" + customer, Expected.CUSTOMER));
          }
        });
    return sent;
  }

  private Set<Long> customers(Map<Long, Long> sent) {
    return new HashSet<>(
        jdbc.sql("select customer_id from customer where customer_id = any(?)")
            .param(sent.values().toArray(Long[]::new))
            .query(Long.class)
            .list());
  }
}
