package customerimport.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import customerimport.customer.CellReader;
import customerimport.customer.Fields;
import customerimport.customer.SiteSettings;
import customerimport.problem.Code;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

  private final ObjectMapper mapper = new ObjectMapper();
  private final FilterTests tests =
      new FilterTests(
          new Fields(), new CellReader(new SiteSettings("NO", Locale.ENGLISH), Clock.systemUTC()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          City = Oslo               | {"field":"City","test":"equals","value":"Oslo"}
          City=Oslo                 | {"field":"City","test":"equals","value":"Oslo"}
          poststed EQUALS Oslo      | {"field":"City","test":"equals","value":"Oslo"}
          City != Oslo              | {"not":{"field":"City","test":"equals","value":"Oslo"}}
          City = "Mo i Rana"        | {"field":"City","test":"equals","value":"Mo i Rana"}
          City = "a ""b"" (c)"      | {"field":"City","test":"equals","value":"a \\"b\\" (c)"}
          Mobile = "905 12 345"     | {"field":"Mobile","test":"equals","value":"+4790512345"}
          BirthDate = 17.05.1985    | {"field":"BirthDate","test":"equals","value":"1985-05-17"}
          BirthDate from 1985-05-17 | {"field":"BirthDate","test":"from","value":"1985-05-17"}
          CustomerID to 99          | {"field":"CustomerID","test":"to","value":"99"}
          Land = Norge              | {"field":"Country","test":"equals","value":"NO"}
          Email set                 | {"field":"Email","test":"set"}
          created from 2026-01-31   | {"about":"created","test":"from","value":"2026-01-31"}
          import = 17               | {"about":"import","test":"equals","value":"17"}
          import empty              | {"about":"import","test":"empty"}
          createdby = 17            | {"about":"createdBy","test":"equals","value":"17"}
          source = folder           | {"about":"source","test":"equals","value":"FOLDER"}
          not Email set             | {"not":{"field":"Email","test":"set"}}
          City = and and Email set  | {"and":[{"field":"City","test":"equals","value":"and"},{"field":"Email","test":"set"}]}
          Phone set or Mobile set and Email set | {"or":[{"field":"Phone","test":"set"},{"and":[{"field":"Mobile","test":"set"},{"field":"Email","test":"set"}]}]}
          (Phone set or Mobile set) and Email set | {"and":[{"or":[{"field":"Phone","test":"set"},{"field":"Mobile","test":"set"}]},{"field":"Email","test":"set"}]}
          """)
  void aTextAndATreeSayTheSame(String text, String tree) throws JsonProcessingException {
    Filter filter = FilterText.read(text, tests);

    assertThat(mapper.writeValueAsString(FilterJson.write(filter))).isEqualTo(tree);
    assertThat(new FilterJson(tests).read(mapper.readTree(tree))).isEqualTo(filter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "nothing",
      textBlock =
          """
          ~~                     | 1  | nothing | SUBJECT
          Shoe = 42              | 1  | Shoe    | SUBJECT
          City                   | 5  | nothing | TEST
          City is Oslo           | 6  | is      | TEST
          City from Oslo         | 6  | from    | TEST
          import contains 1      | 8  | contains | TEST
          City =                 | 7  | nothing | VALUE
          City = ""              | 8  | ~~      | VALUE
          created from yesterday | 14 | yesterday | DATE
          created from 2026-02-30 | 14 | 2026-02-30 | DATE
          import = all           | 10 | all     | IMPORT
          import = 0             | 10 | 0       | IMPORT
          source = MAIL          | 10 | MAIL    | VALUE
          CustomerID from x      | 17 | x       | VALUE
          City = Oslo Bergen     | 13 | Bergen  | AND_OR_END
          City = Oslo)           | 12 | )       | AND_OR_END
          (City = Oslo           | 13 | nothing | CLOSING
          City = "Oslo           | 8  | "Oslo   | QUOTE
          City = Oslo and        | 16 | nothing | SUBJECT
          ((((((((((((((((((((((City set)))))))))))))))))))))) | 21 | ( | SIMPLER
          """)
  void whatIsWrongIsToldByPlaceFoundAndExpected(
      String text, String place, String found, BadFilter.Expected expected) {
    BadFilter bad = catchThrowableOfType(BadFilter.class, () -> FilterText.read(text, tests));

    assertThat(bad.expected()).isEqualTo(expected);
    assertThat(bad.found()).isEqualTo(found);
    assertThat(bad.place()).isEqualTo(place);
  }

  @Test
  void aValueThatItsFieldCannotHoldIsToldAsInAFile() {
    BadFilter bad =
        catchThrowableOfType(BadFilter.class, () -> FilterText.read("Gender = kvinne", tests));

    assertThat(bad.problem().code()).isEqualTo(Code.GENDER_INVALID);
  }

  @Test
  void whatCouldBeLookedAtIsNamed() {
    BadFilter bad =
        catchThrowableOfType(BadFilter.class, () -> FilterText.read("Shoe = 42", tests));

    assertThat(bad.names()).startsWith("CustomerID, FirstName").endsWith("missing, source");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"City = Oslo\"",
        "{}",
        "null",
        "{\"and\": {}}",
        "{\"and\": [], \"or\": []}",
        "{\"field\": \"City\"}",
        "{\"field\": \"City\", \"test\": \"equals\"}",
        "{\"field\": \"City\", \"test\": \"set\", \"value\": \"x\"}",
        "{\"field\": \"City\", \"test\": \"equals\", \"value\": 7}",
        "{\"field\": \"City\", \"about\": \"import\", \"test\": \"set\"}",
        "{\"about\": \"City\", \"test\": \"set\"}",
        "{\"field\": \"import\", \"test\": \"set\"}",
        "{\"field\": \"City\", \"test\": \"set\", \"sql\": \"x\"}",
      })
  void aTreeOfAnotherShapeIsRefused(String tree) throws JsonProcessingException {
    var node = mapper.readTree(tree);

    assertThat(catchThrowableOfType(BadFilter.class, () -> new FilterJson(tests).read(node)))
        .isNotNull();
  }

  @Test
  void onlyValuesAreLeftToParameters() {
    Condition condition =
        FilterText.read("City = \"x' or true --\" and Email contains \":f1 {\"", tests).condition();

    assertThat(condition.sql()).doesNotContain("true --").contains(":f1", ":f2");
    assertThat(condition.values()).containsExactly("x' or true --", ":f1 {");
  }
}
