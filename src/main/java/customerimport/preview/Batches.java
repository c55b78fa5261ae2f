package customerimport.preview;

import customerimport.csv.Row;
import customerimport.imports.ReadAhead;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;

/**
 * Hands out a file's rows in batches: while one is compared and staged, the customers of the next
 * two are looked up, and the one after them is read.
 */
@Component
public class Batches {

  /**
   * Measured: from two thousand rows on, a batch costs nothing beside its rows, and four thousand
   * still leave memory alone.
   */
  private static final int ROWS = 2000;

  private final KeyedCustomers keyedCustomers;
  private final ExistingCustomers existingCustomers;
  private final ExecutorService readers;

  Batches(KeyedCustomers keyedCustomers, ExistingCustomers existingCustomers, CamelContext camel) {
    this.keyedCustomers = keyedCustomers;
    this.existingCustomers = existingCustomers;
    readers = camel.getExecutorServiceManager().newCachedThreadPool(this, "read-ahead");
  }

  /**
   * The rows in batches; what is wrong with the file is thrown in place of the batch where it
   * stands.
   *
   * @param rows in file order
   * @param preview the preview they belong to
   */
  public Iterator<Batch> of(@Body Iterator<Row> rows, @Variable("preview") RunningPreview preview) {
    return ahead(rows, preview).then(keyedCustomers::resolve);
  }

  /**
   * The same batches, each with the stored customers that it names.
   *
   * @param rows in file order
   * @param preview the preview they belong to
   */
  public Iterator<Enriched> enriched(
      @Body Iterator<Row> rows, @Variable("preview") RunningPreview preview) {
    return ahead(rows, preview).then(this::enrich);
  }

  private Enriched enrich(Batch asInTheFile) {
    Batch batch = keyedCustomers.resolve(asInTheFile);
    return new Enriched(batch, existingCustomers.of(batch));
  }

  private ReadAhead<Batch> ahead(Iterator<Row> rows, RunningPreview preview) {
    return new ReadAhead<>(() -> next(rows, preview), readers);
  }

  private static Batch next(Iterator<Row> rows, RunningPreview preview) {
    List<Row> batch = new ArrayList<>(ROWS);
    while (batch.size() < ROWS && rows.hasNext()) {
      batch.add(rows.next());
    }
    return batch.isEmpty() ? null : new Batch(preview, batch);
  }
}
