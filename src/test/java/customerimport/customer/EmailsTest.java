package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kari@example.com",
        "Kari.Nordmann@Example.COM",
        "kari+billett@example.co.uk",
        "o'brien@example.org",
        "a@b.no",
        "1@2.no",
        "kari_nordmann@example.no",
        "kari-nordmann@ex-ample.no",
        "kari@mail.sub.example.no",
        "kari@123.no",
        "kari@blåbær.no",
        "kari@xn--blbr-qlax.no",
        "jørgen@example.no",
        "用户@例子.中国",
        "kari@firma.test",
        "kari@example.newdomain",
        "{kari}@example.no",
        "!#$%&*/=?^`|~@example.no",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.no",
        "kari@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.no"
      })
  void oneAddressIsKeptAsTyped(String text) {
    assertThat(Emails.read(text)).isEqualTo(Cell.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kari|noAt",
        "kari.example.com|noAt",
        "-|noAt",
        "kari@@example.com|several",
        "a@x.no, b@x.no|several",
        "a@x.no; b@x.no|several",
        "a@x.no;b@x.no|several",
        "a@x.no,b@x.no|several",
        "a@x.no b@x.no|several",
        "a@x.no/b@x.no|several",
        "Kari <a@x.no>|name",
        "<a@x.no>|name",
        "mailto:a@x.no|name",
        "MAILTO:a@x.no|name",
        "kari nordmann@x.no|space",
        "kari@ x.no|space",
        "kari@x .no|space",
        "kari@|''",
        "@example.com|''",
        "@|''",
        "kari@example|''",
        "kari@localhost|''",
        "kari@.no|''",
        "kari@example..no|''",
        "kari@-example.no|''",
        "kari@example-.no|''",
        "kari@example.no.|''",
        "kari@example.n|''",
        "kari@example.123|''",
        "kari@192.168.0.1|''",
        "kari@[192.168.0.1]|''",
        "kari@exam_ple.no|''",
        "kari@exa!mple.no|''",
        ".kari@example.no|''",
        "kari.@example.no|''",
        "kari..n@example.no|''",
        "kari@example,no|''",
        "kari@example.no>|''",
        "(kari)@example.no|''",
        "kari@example.no(work)|''",
        "kari@example.no?subject=x|''",
        "kari%0abcc:x@example.no|lineBreak",
        "kari%0Dx@example.no|lineBreak",
        "kari%0ax@example.no|lineBreak",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.no|''",
        "kari@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.no|''"
      })
  void anythingElseIsRefusedSayingWhy(String text, String reason) {
    Cell cell = Emails.read(text);

    assertThat(cell.problem().code()).isEqualTo(Code.EMAIL_INVALID);
    assertThat(cell.problem().value()).isEqualTo(text);
    assertThat(cell.problem().details()).containsEntry("reason", reason);
  }
}
