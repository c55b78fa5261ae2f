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
          return !told && (rejected != null || rows.hasNext());
        } catch (FileRejected e) {
          // The splitter would take it for a fault of its own here; next() tells it.
          rejected = e;
          return true;
        }
      }

      @Override
      public Batch next() {
        List<Row> batch = new ArrayList<>(ROWS);
        while (batch.size() < ROWS && hasNext() && rejected == null) {
          add(batch);
        }
        if (rejected != null) {
          // Once told, that was all: the splitter goes through what is left when it tidies up.
          told = true;
          throw rejected;
        }
        return new Batch(preview, batch);
      }

      private void add(List<Row> batch) {
        try {
          batch.add(rows.next());
        } catch (FileRejected e) {
          rejected = e;
        }
      }
    };
  }
}
