package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customerimport.customer.OwnColumns.OwnColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnColumnsTest {

  @Test
  void theyFollowTheProductsColumnsAndAreFoundByNameAndAlias() {
    var fields = new Fields(own(column("Member No", Kind.TEXT, 20, "Medlemsnr", true)));

    assertThat(fields.all().get(fields.all().size() - 1).name()).isEqualTo("Member No");
    assertThat(fields.named("MEDLEMSNR")).isEqualTo(fields.named("memberno")).isPresent();
    assertThat(fields.key()).isEqualTo(fields.named("Member-No"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''        | TEXT   | 20   |          | false | name
          1st       | TEXT   | 20   |          | false | name
          Rob';--   | TEXT   | 20   |          | false | name
          Kind      | GENDER | 20   |          | false | kind
          Kind      | ID     | 20   |          | false | kind
          Size      | TEXT   | 0    |          | false | limit
          Size      | TEXT   | 2001 |          | false | limit
          Key       | DATE   | 20   |          | true  | key
          Key       | TEXT   | 201  |          | true  | key
          E-post    | TEXT   | 20   |          | false | another column
          Own       | TEXT   | 20   | fornavn  | false | another column
          """)
  void whatCannotBeAColumnIsToldAtTheStart(
      String name, Kind kind, int limit, String alias, boolean key, String told) {
    var columns = own(column(name, kind, limit, alias, key));

    assertThatThrownBy(() -> new Fields(columns))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(told);
  }

  @Test
  void onlyOneCanBeTheKeyAndNamesAreTakenOnce() {
    var one = column("One", Kind.TEXT, 20, null, true);

    assertThatThrownBy(() -> new Fields(own(one, column("Two", Kind.TEXT, 20, null, true))))
        .hasMessageContaining("key");
    assertThatThrownBy(() -> new Fields(own(one, column("ONE", Kind.TEXT, 20, null, false))))
        .hasMessageContaining("another column");
  }

  private static OwnColumns own(OwnColumn... columns) {
    return new OwnColumns(List.of(columns));
  }

  private static OwnColumn column(String name, Kind kind, int limit, String alias, boolean key) {
    return new OwnColumn(name, kind, limit, alias == null ? List.of() : List.of(alias), key);
  }
}
