package customerimport.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;

/** Values in jsonb columns. */
@Component
public class Json {

  private final ObjectMapper mapper;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The value as JSON text; null for null. */
  public String write(Object value) {
    try {
      return value == null ? null : mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value that the JSON text holds; null for null. */
  public <T> T read(String text, Class<T> type) {
    try {
      return text == null ? null : mapper.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a " + type.getSimpleName(), e);
    }
  }

  /** The list that the JSON text holds; null for null. */
  public <T> List<T> readList(String text, Class<T> type) {
    try {
      return text == null
          ? null
          : mapper.readValue(
              text, mapper.getTypeFactory().constructCollectionType(List.class, type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a list of " + type.getSimpleName(), e);
    }
  }
}
