package customerimport.imports;

import customerimport.csv.Mapping;
import customerimport.csv.Mapping.MappedColumn;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mappings that are saved under a name. */
@Component
public class Mappings {

  private final JdbcClient jdbc;
  private final Json json;

  Mappings(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** All of them, by name. */
  public List<Mapping> all() {
    return jdbc.sql("select name, columns from mapping order by name")
        .query((row, n) -> mapping(row.getString(1), row.getString(2)))
        .list();
  }

  /**
   * The mapping of this name.
   *
   * @param name under which it was saved
   */
  public Optional<Mapping> find(String name) {
    return jdbc.sql("select name, columns from mapping where name = ?")
        .param(name)
        .query((row, n) -> mapping(row.getString(1), row.getString(2)))
        .optional();
  }

  /**
   * Saves a mapping in place of the one that had its name. Imports that have used that one keep it.
   *
   * @param mapping with its name
   * @param by the user who saves it
   */
  public void save(Mapping mapping, String by) {
    jdbc.sql(
            """
            insert into mapping (name, columns, updated_by) values (:name, :columns::jsonb, :by)
            on conflict (name) do update
            set columns = excluded.columns, updated_at = now(), updated_by = excluded.updated_by
            """)
        .param("name", mapping.name())
        .param("columns", json.write(mapping.columns()))
        .param("by", by)
        .update();
  }

  /**
   * Forgets the mapping of this name; imports that have used it keep it.
   *
   * @param name under which it was saved
   * @return whether there was one
   */
  public boolean delete(String name) {
    return jdbc.sql("delete from mapping where name = ?").param(name).update() == 1;
  }

  private Mapping mapping(String name, String columns) {
    return new Mapping(name, json.readList(columns, MappedColumn.class));
  }
}
