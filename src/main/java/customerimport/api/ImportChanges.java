package customerimport.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import customerimport.confirm.Change;
import customerimport.csv.Mapping;
import customerimport.imports.Decisions;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.LeaveOut;
import customerimport.imports.Options;
import customerimport.imports.Source;
import customerimport.problem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/**
 * What a caller wants to be other than it is about a preview: each member sent replaces the old.
 */
@Component
public class ImportChanges {

  private final KnownImports imports;
  private final JsonBodies bodies;
  private final ReadingOptions readingOptions;
  private final SavedMappings savedMappings;
  private final MappingBodies mappings;
  private final RowDecisions decisions;
  private final ObjectMapper mapper;

  ImportChanges(
      KnownImports imports,
      JsonBodies bodies,
      ReadingOptions readingOptions,
      SavedMappings savedMappings,
      MappingBodies mappings,
      RowDecisions decisions,
      ObjectMapper mapper) {
    this.imports = imports;
    this.bodies = bodies;
    this.readingOptions = readingOptions;
    this.savedMappings = savedMappings;
    this.mappings = mappings;
    this.decisions = decisions;
    this.mapper = mapper;
  }

  /** The body of the request; null for a member that was not sent. */
  record Sent(
      Integer revision,
      ReadingOptions.Sent options,
      JsonNode mapping,
      List<Accept> accept,
      Map<Long, Long> updateInstead,
      LeaveOut leaveOut) {

    /** Whether nothing but what is left out is to be other than before. */
    boolean leavesOutOnly() {
      return leaveOut != null
          && options == null
          && mapping == null
          && accept == null
          && updateInstead == null;
    }
  }

  /** A problem to be accepted, in one row or, without a row, in all of them. */
  record Accept(Long row, Code code) {}

  /**
   * The change that is asked for.
   *
   * @param importId the import
   * @param body JSON
   * @param mediaType the header Content-Type, or null
   * @throws Refused when it cannot be done
   */
  public Change read(
      @Header("importId") long importId,
      @Body InputStream body,
      @Header("Content-Type") String mediaType)
      throws IOException {
    Sent sent = bodies.read(body, mediaType, Sent.class, Expected.CHANGE_BODY);
    if (sent == null || (sent.revision() != null && sent.revision() < 1)) {
      throw JsonBodies.bad(Expected.CHANGE_BODY);
    }
    Import of = imports.get(importId);
    if (!sent.leavesOutOnly() || isReadAgain(of)) {
      imports.demandOriginal(importId);
    }
    Options options = sent.options() == null ? of.options() : readingOptions.of(sent.options());
    Mapping mapping = sent.mapping() == null ? of.mapping() : mapping(sent.mapping());
    Decisions decided = decisions.of(of, sent.accept(), sent.updateInstead(), sent.leaveOut());
    return new Change(sent.revision(), options, mapping, decided, sent.leavesOutOnly());
  }

  /** Whether there is no preview of a file to leave anything out of. */
  private static boolean isReadAgain(Import of) {
    return of.state() != ImportState.PREVIEWED && of.source() != Source.UNDO;
  }

  /** The name of a saved mapping, a mapping itself, or null for none. */
  private Mapping mapping(JsonNode sent) {
    if (sent.isNull()) {
      return Mapping.NONE;
    }
    if (sent.isTextual()) {
      return savedMappings.named(sent.textValue());
    }
    try {
      return mappings.checked(mapper.treeToValue(sent, MappingBodies.Sent.class), null);
    } catch (JsonProcessingException e) {
      throw JsonBodies.bad(Expected.MAPPING_BODY);
    }
  }
}
