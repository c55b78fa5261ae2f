package customerimport.receipt;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Import;
import java.util.ArrayList;
import java.util.List;

/** The columns of an import's file that are imported, and where they stand. */
final class FileColumns {

  /**
   * A column of the file.
   *
   * @param name the header cell
   * @param cell its place in a row, from 0
   * @param field its name in the catalogue
   * @param index its place in the catalogue, from 0; -1 for the customer's id
   */
  record Known(String name, int cell, String field, int index) {}

  private final List<Known> written = new ArrayList<>();
  private final List<String> header;
  private int idCell = -1;

  /** The columns of a file that has been previewed. */
  FileColumns(Import of, Fields fields) {
    List<Import.Column> columns = of.columns() == null ? List.of() : of.columns();
    List<String> catalogue = fields.written().stream().map(Field::name).toList();
    for (int i = 0; i < columns.size(); i++) {
      Import.Column column = columns.get(i);
      if (Fields.ID.name().equals(column.field())) {
        idCell = i;
      } else if (catalogue.contains(column.field())) {
        written.add(new Known(column.name(), i, column.field(), catalogue.indexOf(column.field())));
      }
    }
    header = columns.stream().map(Import.Column::name).toList();
  }

  /** Every header cell, in file order. */
  List<String> header() {
    return header;
  }

  /** The columns that an import writes, in file order. */
  List<Known> written() {
    return written;
  }

  /** Where the customer's id stands, from 0; -1 when the header was never read. */
  int idCell() {
    return idCell;
  }
}
