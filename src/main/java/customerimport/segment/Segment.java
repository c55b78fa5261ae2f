package customerimport.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A filter that is saved under a name. It is read when it is used: by then a column that it names
 * may be gone.
 *
 * @param name what it is called
 * @param filter which customers it means, as a tree
 * @param updatedAt when it was last saved
 * @param updatedBy the user who saved it
 */
public record Segment(String name, JsonNode filter, Instant updatedAt, String updatedBy) {}
