package customerimport.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One line of the audit log.
 *
 * @param id counts the lines; there may be gaps
 * @param at when
 * @param act what was done
 * @param user who did it, or null for what the clock did
 * @param door how it came: REST, WEB, HTTP (a failed sign-in), FOLDER, SFTP, QUEUE, RULE or CLOCK
 * @param address where it came from, or the account of a server; null where neither is known
 * @param importId to which import, or null
 * @param customerId to which customer, or null
 * @param about to what else: a user, a segment, a file; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
    String id,
    Instant at,
    Act act,
    String user,
    String door,
    String address,
    String importId,
    String customerId,
    String about) {}
