package customerimport.preview;

import customerimport.csv.Row;
import customerimport.problem.FileRejected;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;

/** Hands out a file's rows in batches, as they are asked for. */
@Component
public class Batches {

  /**
   * Measured: from two thousand rows on, a batch costs nothing beside its rows, and four thousand
   * still leave memory alone.
   */
  private static final int ROWS = 4000;

  /**
   * The rows in batches.
   *
   * @param rows in file order
   * @param preview the preview they belong to
   */
  public Iterator<Batch> of(@Body Iterator<Row> rows, @Variable("preview") RunningPreview preview) {
    return new Iterator<>() {
      private FileRejected rejected;
      private boolean told;

      @Override
      public boolean hasNext() {
        try {
          // The splitter, when it tidies up, comes back once more.
          return !told && rows.hasNext();
        } catch (FileRejected e) {
          // The splitter takes a surprise here for a fault of its own: it is told by next().
          rejected = e;
          return true;
        }
      }

      @Override
      public Batch next() {
        if (rejected != null) {
          told = true;
          throw rejected;
        }
        List<Row> batch = new ArrayList<>(ROWS);
        while (batch.size() < ROWS && rows.hasNext()) {
          batch.add(rows.next());
        }
        return new Batch(preview, batch);
      }
    };
  }
}
