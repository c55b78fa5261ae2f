package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customerimport.csv.Mapping.MappedColumn;
import customerimport.customer.Fields;
import customerimport.problem.FileRejected;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

  private static final Fields FIELDS = new Fields();

  @Test
  void aColumnHoldsTheFieldThatWasSaidWhateverItsName() {
    Header header = header("Medlem;Kjønn", field("MEDLEM", "CustomerID"));

    assertThat(header.columns().get(0).field()).isEqualTo(Fields.ID);
    assertThat(header.columns().get(0).name()).isEqualTo("Medlem");
  }

  @Test
  void whatWasSaidOverrulesTheName() {
    Header header = header("Id;Gender;Phone", field("phone", "Mobile"));

    assertThat(header.columns().get(2).field().name()).isEqualTo("Mobile");
  }

  @Test
  void anIgnoredColumnIsNeitherReadNorWarnedOf() {
    Header header = header("Id;Gender;Email;Bonus", ignore("mail"), ignore("Bonus"));

    assertThat(header.columns().get(2).field()).isNotNull();
    assertThat(header("Id;Gender;Email;Bonus", ignore("email"), ignore("Bonus")).columns())
        .filteredOn(column -> column.field() != null)
        .hasSize(2);
    assertThat(header.warnings()).isEmpty();
  }

  @Test
  void aVersionThatIsIgnoredTellsNothing() {
    assertThat(header("Id;Gender;CustomerVersion").version()).isPresent();
    assertThat(header("Id;Gender;CustomerVersion", ignore("CustomerVersion")).version()).isEmpty();
  }

  @Test
  void ofTwoFormsOfOneCellEitherStandsForTheirValue() {
    var values = Map.of("M", "1", "m ", "1");
    Header header = header("Id;Gender", new MappedColumn("Gender", null, null, false, values));

    assertThat(header.meant(new String[] {"7", "m"})).containsExactly("7", "1");
  }

  @Test
  void aColumnThatIsNeededCannotBeIgnored() {
    assertThatThrownBy(() -> header("Id;Gender", ignore("gender")))
        .isInstanceOf(FileRejected.class)
        .hasMessageContaining("MISSING_COLUMN");
  }

  @Test
  void twoColumnsForOneFieldAreOneTooMany() {
    assertThatThrownBy(() -> header("Id;Gender;Email;Kontakt", field("Kontakt", "Email")))
        .isInstanceOf(FileRejected.class)
        .hasMessageContaining("DUPLICATE_COLUMN");
  }

  @Test
  void ofTwoColumnsOfTheSameNameOneCanBeSpokenOfByItsPlace() {
    var second = new MappedColumn("Phone", 4, "Mobile", false, null);

    assertThat(header("Id;Gender;Phone;Phone", second).columns())
        .extracting(column -> column.field().name())
        .containsExactly("CustomerID", "Gender", "Phone", "Mobile");
  }

  @Test
  void aFieldThatIsNoMoreIsAnUnknownColumn() {
    assertThat(header("Id;Gender;Bonus", field("Bonus", "Points")).warnings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          M        | 1
          m        | 1
          " M "    | 1
          "\u00A0m"| 1
          K        | 2
          ""       | 0
          "  "     | 0
          2        | 2
          X        | X
          " x "    | " x "
          KÅRE     | 1
          """)
  void aCellStandsForItsValueOrForItself(String cell, String meant) {
    var values = Map.of("M", "1", "k", "2", "", "0", "Ka\u030Are", "1");
    Header header = header("Id;Gender", new MappedColumn("Gender", null, null, false, values));
    String[] cells = {"7", cell};

    assertThat(header.meant(cells)).containsExactly("7", meant);
    assertThat(cells).containsExactly("7", cell);
  }

  @Test
  void withoutValuesTheCellsAreLeftAlone() {
    assertThat(header("Id;Gender").hasValues()).isFalse();
  }

  private static Header header(String line, MappedColumn... columns) {
    return Header.of(line.split(";"), FIELDS, new Mapping(null, List.of(columns)));
  }

  private static MappedColumn field(String column, String field) {
    return new MappedColumn(column, null, field, false, null);
  }

  private static MappedColumn ignore(String column) {
    return new MappedColumn(column, null, null, true, null);
  }
}
