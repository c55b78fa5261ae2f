package customerimport.privacy;

import customerimport.csv.RecordReader;
import customerimport.csv.Records;
import customerimport.csv.Rows;
import customerimport.customer.Fields;
import customerimport.imports.Import;
import customerimport.imports.Imports;
import customerimport.imports.OriginalText;
import customerimport.imports.Originals;
import customerimport.problem.FileRejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks through the files that are kept for those that name a customer; unchanged rows stand
 * nowhere else.
 */
@Component
class KeptFiles {

  private static final String BETWEEN_CELLS = "[;,|\\t\\r\\n\"]+";

  private final JdbcClient jdbc;
  private final Imports imports;
  private final Originals originals;
  private final Fields fields;

  KeptFiles(JdbcClient jdbc, Imports imports, Originals originals, Fields fields) {
    this.jdbc = jdbc;
    this.imports = imports;
    this.originals = originals;
    this.fields = fields;
  }

  /** The imports whose files are kept at present. */
  List<Long> all() {
    return jdbc.sql("select import_id from original where chunk = 0 order by import_id")
        .query(Long.class)
        .list();
  }

  /** Whether the file of an import names the customer. */
  boolean isNamed(Marks customer, long importId) {
    return imports.find(importId).map(of -> isNamedIn(of, customer)).orElse(false);
  }

  private boolean isNamedIn(Import of, Marks customer) {
    try (RecordReader text = OriginalText.of(of, originals.read(of.id()))) {
      Rows rows = Rows.of(Records.of(text), text, fields, of.mapping());
      while (rows.hasNext()) {
        if (customer.areIn(rows.next(), rows.header().columns())) {
          return true;
        }
      }
      return false;
    } catch (FileRejected notReadableAsRows) {
      return isNamedInText(of, customer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of a file that is no table of customers, each word between what may separate cells is looked
   * at.
   */
  private boolean isNamedInText(Import of, Marks customer) {
    Charset charset = of.readIn() == null ? StandardCharsets.UTF_8 : Charset.forName(of.readIn());
    try (InputStream bytes = originals.read(of.id());
        Scanner words =
            new Scanner(new InputStreamReader(bytes, charset)).useDelimiter(BETWEEN_CELLS)) {
      while (words.hasNext()) {
        if (customer.areWord(words.next())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
