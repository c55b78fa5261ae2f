package customerimport.preview;

import java.util.Map;

/**
 * The stored customers that a batch names, as PostgreSQL's text COPY gives them.
 *
 * @param lines one a customer, by its id: the row version, the compared columns in the order of the
 *     file, then what else the comparison asks for
 */
record Existing(Map<Long, byte[]> lines) {}
