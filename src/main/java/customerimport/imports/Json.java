package customerimport.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The texts by name that the JSON text holds; empty for null. */
  public Map<String, String> readTexts(String text) {
    try {
      return text == null
          ? Map.of()
          : mapper.readValue(
              text,
              mapper
                  .getTypeFactory()
                  .constructMapType(LinkedHashMap.class, String.class, String.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not texts by name", e);
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
