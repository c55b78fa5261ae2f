package customerimport.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import customerimport.customer.CustomerIds;
import customerimport.history.Entry;
import customerimport.history.Histories;
import customerimport.privacy.Erasure;
import customerimport.privacy.Erasure.Erased;
import customerimport.segment.Customers;
import customerimport.segment.Customers.CustomerPage;
import customerimport.segment.Filter;
import customerimport.segment.StoredCustomer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The stored customers, in pages or one by one with their history. */
@Component
public class CustomerAnswers {

  private final Customers customers;
  private final Histories histories;
  private final Erasure erasure;

  CustomerAnswers(Customers customers, Histories histories, Erasure erasure) {
    this.erasure = erasure;
    this.customers = customers;
    this.histories = histories;
  }

  /** A page of customers. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CustomersView(List<StoredCustomer> customers, int page, int size, Long total) {}

  /** A customer and what imports did to it, newest first. */
  record CustomerView(
      String customerId,
      Map<String, String> values,
      Instant createdAt,
      Instant updatedAt,
      HistoryView history) {}

  /** A page of a history. */
  record HistoryView(List<Entry> entries, int page, int size, long total) {}

  /**
   * The page that is asked for.
   *
   * @param filter which customers
   * @param total whether all of them are counted
   */
  public Reply page(
      @Header("customers") Filter filter,
      @Header("page") String page,
      @Header("size") String size,
      @Header("total") String total) {
    Page asked = Page.of(page, size);
    if (!Choice.isTrue("total", total, true)) {
      List<StoredCustomer> found = customers.pageOnly(filter, asked.size(), asked.offset());
      return Reply.json(200, new CustomersView(found, asked.number(), asked.size(), null));
    }
    CustomerPage found = customers.page(filter, asked.size(), asked.offset());
    return Reply.json(
        200, new CustomersView(found.customers(), asked.number(), asked.size(), found.total()));
  }

  /**
   * One customer with a page of its history.
   *
   * @param id its number, as the path has it
   */
  public Reply get(
      @Header("id") String id, @Header("page") String page, @Header("size") String size) {
    Page asked = Page.of(page, size);
    long customerId = number(id);
    StoredCustomer customer = customers.find(customerId).orElseThrow(() -> unknown(id));
    List<Entry> entries = histories.of(customerId, asked.size(), asked.offset());
    boolean isAll = asked.number() == 0 && entries.size() < asked.size();
    long total = isAll ? entries.size() : histories.count(customerId);
    return Reply.json(
        200,
        new CustomerView(
            customer.customerId(),
            customer.values(),
            customer.createdAt(),
            customer.updatedAt(),
            new HistoryView(entries, asked.number(), asked.size(), total)));
  }

  /**
   * Forgets a customer, wherever it is named.
   *
   * @param id its number, as the path has it
   */
  public Reply erase(@Header("id") String id) {
    Erased erased = erasure.erase(number(id));
    switch (erased.verdict()) {
      case UNKNOWN -> throw unknown(id);
      case BUSY ->
          throw new Refused(
              Refusal.of(Reason.ERASE_LATER).with("importId", "" + erased.importId()));
      case DONE -> {}
    }
    return new Reply(204, Map.of(), null);
  }

  private static long number(String id) {
    long customerId = CustomerIds.parse(id);
    if (customerId < 1) {
      throw new Refused(Refusal.badParameter("id", id, Expected.CUSTOMER_ID));
    }
    return customerId;
  }

  private static Refused unknown(String id) {
    return new Refused(Refusal.of(Reason.CUSTOMER_UNKNOWN).with("customerId", id));
  }
}
