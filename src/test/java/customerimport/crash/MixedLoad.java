package customerimport.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * So many files by a folder, by SFTP and over REST, each of which changes customers of its own and
 * creates others. What comes of one load is the same as what comes of any other, but for its
 * number.
 *
 * @param number tells it from the others; its customers bear it as their company
 */
record MixedLoad(int number, JdbcClient database) {

  private static final int FILES = 4;
  private static final int ROWS = 150;
  private static final String HEADER = "CustomerID;Gender;FirstName;LastName;City;Company\n";

  /** Stores the customers whom it will change. */
  void store() {
    database
        .sql(
            """
            insert into customer (customer_id, gender, first_name, last_name, city, company)
            select ? + i, 1, 'Kunde', 'Nummer ' || i, 'Oslo', ? from generate_series(0, ? - 1) i
            """)
        .params(firstId(), company(), 3 * FILES * ROWS)
        .update();
    database
        .sql("select setval('customer_id_seq', greatest(100000000, nextval('customer_id_seq')))")
        .query(Long.class)
        .single();
  }

  /** Puts the files for folder and SFTP there; gives the names of those for REST. */
  List<String> put(Inboxes inboxes) throws IOException {
    List<String> rest = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      put(inboxes.inbox(), 3 * file);
      put(inboxes.remote(), 3 * file + 1);
      rest.add(name(3 * file + 2));
    }
    return rest;
  }

  private void put(Path folder, int file) throws IOException {
    Path aside = Files.writeString(folder.resolve(".put"), content(file));
    Files.move(aside, folder.resolve(name(file)), StandardCopyOption.ATOMIC_MOVE);
  }

  private String name(int file) {
    return "load " + number + " file " + file + ".csv";
  }

  /** What stands in the file of this name: a third each is changed, left as it is, and new. */
  String content(String name) {
    return content(Integer.parseInt(name.replaceFirst(".* file (\\d+)\\.csv", "$1")));
  }

  private String content(int file) {
    var content = new StringBuilder(HEADER);
    for (int row = 0; row < ROWS; row++) {
      int which = file * ROWS + row;
      boolean isNew = row % 3 == 2;
      content
          .append(isNew ? "0" : firstId() + which)
          .append(";1;Kunde;Nummer ")
          .append(which)
          .append(row % 3 == 1 ? ";Oslo;" : ";Bergen;")
          .append(company())
          .append('\n');
    }
    return content.toString();
  }

  /** How many of its files have come to this state. */
  long files(String state) {
    return database
        .sql("select count(*) from import where starts_with(file_name, ?) and state like ?")
        .params("load " + number + " ", state)
        .query(Long.class)
        .single();
  }

  /** How many files it has. */
  static int size() {
    return 3 * FILES;
  }

  /** Its customers as they are now, new ones without the number that happens to be theirs. */
  String customers() {
    return database
        .sql(
            """
            select count(*) || ' ' || md5(string_agg(line, '|' order by line)) from (
              select (case when customer_id >= 100000000 then 'new' else (customer_id - ?)::text end)
                || (to_jsonb(c) - array['customer_id', 'company', 'import_id', 'created_at', 'updated_at'])::text as line
              from customer c where company = ?) as lines
            """)
        .params(firstId(), company())
        .query(String.class)
        .single();
  }

  private long firstId() {
    return 1_000_000L + number * 10_000L;
  }

  private String company() {
    return "Load " + number;
  }
}
