package customerimport.segment;

import java.time.Instant;
import java.util.Map;

/**
 * A customer as it is stored.
 *
 * @param customerId its number, as text: it can be more than JavaScript's numbers hold
 * @param values by field name, in catalogue order; empty text stands for no value
 * @param createdAt when it was created
 * @param updatedAt when it was last written
 */
public record StoredCustomer(
    String customerId, Map<String, String> values, Instant createdAt, Instant updatedAt) {}
