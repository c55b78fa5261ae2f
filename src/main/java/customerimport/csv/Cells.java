package customerimport.csv;

import org.apache.camel.dataformat.csv.CsvRecordConverter;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Hands on the cells of a record as they are, without copying them into a list. */
@Component("cells")
public final class Cells implements CsvRecordConverter<String[]> {

  @Override
  public String[] convertRecord(CSVRecord csvRecord) {
    return csvRecord.values();
  }
}
