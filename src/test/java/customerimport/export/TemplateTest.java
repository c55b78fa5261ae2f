package customerimport.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import customerimport.customer.Fields;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void aHeaderStandsAboveARowThatShowsWhatIsMeant() throws IOException {
    assertThat(new String(new Template(new Fields()).read().readAllBytes(), UTF_8))
        .isEqualTo(
            "\uFEFFCustomerID;FirstName;LastName;Email;Mobile;Phone;Address;Address2;ZipCode;City;Country;"
                + "Gender;BirthDate;Language;Company;Comment\r\n"
                + "0;Kari;Nordmann;kari.nordmann@example.com;+4740000000;+4722000000;Storgata 1;;0155;Oslo;NO;"
                + "2;1985-05-17;nb;;\r\n");
  }
}
