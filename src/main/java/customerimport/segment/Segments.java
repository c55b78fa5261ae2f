package customerimport.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The filters that are saved under a name, and how filters are read and told. */
@Component
public class Segments {

  private static final String SELECT = "select name, filter, updated_at, updated_by from segment";

  private final JdbcClient jdbc;
  private final ObjectMapper mapper;
  private final FilterTests tests;

  Segments(JdbcClient jdbc, ObjectMapper mapper, FilterTests tests) {
    this.jdbc = jdbc;
    this.mapper = mapper;
    this.tests = tests;
  }

  /**
   * The filter that a text is.
   *
   * @param text as people write it
   * @throws BadFilter when it is none
   */
  public Filter read(String text) {
    return FilterText.read(text, tests);
  }

  /**
   * The filter that a tree is.
   *
   * @param tree in JSON
   * @throws BadFilter when it is none
   */
  public Filter read(JsonNode tree) {
    return new FilterJson(tests).read(tree);
  }

  /**
   * A filter as a tree, to be written as JSON.
   *
   * @param filter which customers
   */
  public static Map<String, Object> tree(Filter filter) {
    return FilterJson.write(filter);
  }

  /** All segments, by name. */
  public List<Segment> all() {
    return jdbc.sql(SELECT + " order by lower(name), name").query(this::segment).list();
  }

  /**
   * The segment of this name.
   *
   * @param name exactly as it was saved
   */
  public Optional<Segment> find(String name) {
    return jdbc.sql(SELECT + " where name = ?").param(name).query(this::segment).optional();
  }

  /**
   * Saves a filter under a name, in place of what was saved there.
   *
   * @param name what it is called
   * @param filter which customers
   * @param by the user who saves it
   */
  public void save(String name, Filter filter, String by) {
    jdbc.sql(
            """
            insert into segment (name, filter, updated_by) values (:name, :filter::jsonb, :by)
            on conflict (name) do update
              set filter = excluded.filter, updated_by = excluded.updated_by, updated_at = now()
            """)
        .param("name", name)
        .param("filter", json(filter))
        .param("by", by)
        .update();
  }

  /**
   * Forgets a segment; its customers stay as they are.
   *
   * @param name exactly as it was saved
   * @return false when there was none
   */
  public boolean delete(String name) {
    return jdbc.sql("delete from segment where name = ?").param(name).update() > 0;
  }

  private Segment segment(ResultSet row, int number) throws SQLException {
    return new Segment(
        row.getString("name"),
        tree(row.getString("filter")),
        row.getTimestamp("updated_at").toInstant(),
        row.getString("updated_by"));
  }

  private String json(Filter filter) {
    try {
      return mapper.writeValueAsString(tree(filter));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
