package customerimport.security;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody who may come in, or as whom files and messages do.
 *
 * @param name by which it signs in
 * @param roles what it may do
 * @param enabled whether it may do anything just now
 * @param hasPassword whether it can sign in with one
 * @param createdAt since when it is there
 */
public record User(
    String name, Set<Role> roles, boolean enabled, boolean hasPassword, Instant createdAt) {}
