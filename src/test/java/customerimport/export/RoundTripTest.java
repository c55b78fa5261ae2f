package customerimport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.Options;
import customerimport.segment.Filter;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes out comes back unchanged, whatever is stored. */
@ApplicationTest(
    properties = {
      "customer-import.columns[0].name=Points",
      "customer-import.columns[0].kind=NUMBER",
      "customer-import.columns[1].name=Seat row",
      "customer-import.columns[1].kind=LINES",
    })
@org.springframework.context.annotation.Import(LegalCustomers.class)
class RoundTripTest {

  private static final int CUSTOMERS = 300;

  @Autowired Product product;
  @Autowired CustomerList customerList;
  @Autowired LegalCustomers customers;

  @ParameterizedTest
  @CsvSource({
    "1, UTF-8, true, ",
    "2, UTF-8, true, ",
    "3, UTF-8, false, ",
    "4, UTF-16LE, true, ",
    "5, UTF-16BE, true, ",
    "6, UTF-16LE, false, UTF-16LE",
    "7, windows-1252, false, windows-1252"
  })
  void whatIsExportedComesBackUnchanged(long seed, String encoding, boolean isMarked, String readIn)
      throws IOException {
    Charset charset = Charset.forName(encoding);
    customers.store(CUSTOMERS, seed, text -> charset.newEncoder().canEncode(text));

    Import back = comesBack(exported(new ListFormat(charset, isMarked, false)), readIn);

    assertThat(back.problems()).isEmpty();
    assertThat(back.counts()).isEqualTo(new Counts(CUSTOMERS + 1, 0, CUSTOMERS + 1, 0, 0, 0, 0));
    assertThat(back.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void whatASpreadsheetHasOpenedAndSavedComesBackUnchanged(long seed, @TempDir Path folder)
      throws IOException, InterruptedException {
    assumeThat(LibreOffice.isThere()).as("LibreOffice is there").isTrue();
    customers.store(CUSTOMERS, seed, text -> true);
    Path file = Files.write(folder.resolve("customers.csv"), exported(ListFormat.USUAL));
    Path saved = Files.createDirectory(folder.resolve("saved"));

    Import back = comesBack(LibreOffice.openAndSave(file, saved), null);

    assertThat(back.counts()).isEqualTo(new Counts(CUSTOMERS + 1, 0, CUSTOMERS + 1, 0, 0, 0, 0));
  }

  private byte[] exported(ListFormat format) throws IOException {
    try (InputStream list = customerList.read(format, Filter.everybody())) {
      return list.readAllBytes();
    }
  }

  private Import comesBack(byte[] file, String encoding) {
    var options = new Options(null, null, encoding, null);
    return product.settled(product.receive("customers.csv", file, options));
  }
}
