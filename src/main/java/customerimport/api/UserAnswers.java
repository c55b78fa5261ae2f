package customerimport.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import customerimport.security.ApiKeys;
import customerimport.security.ApiKeys.ApiKey;
import customerimport.security.Role;
import customerimport.security.User;
import customerimport.security.UserAdministration;
import customerimport.security.UserAdministration.Verdict;
import customerimport.security.UserAdministration.Wish;
import customerimport.security.Users;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The users, as an administrator sees and changes them. */
@Component
public class UserAnswers {

  private final Users users;
  private final ApiKeys keys;
  private final UserAdministration administration;
  private final JsonBodies bodies;

  UserAnswers(Users users, ApiKeys keys, UserAdministration administration, JsonBodies bodies) {
    this.users = users;
    this.keys = keys;
    this.administration = administration;
    this.bodies = bodies;
  }

  /** The body of a save; what is null stays as it is. */
  record Sent(List<String> roles, Boolean enabled, String password) {}

  /** The body of a new key. */
  record SentKey(String name) {}

  /** A user as it is told; the keys only where one alone is asked for. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UserView(
      String name,
      List<String> roles,
      boolean enabled,
      boolean hasPassword,
      boolean needed,
      Instant createdAt,
      List<ApiKey> keys) {}

  /** All of them. */
  public Reply list() {
    return Reply.json(
        200, Map.of("users", users.all().stream().map(user -> view(user, null)).toList()));
  }

  /** One of them, and what is known of its keys. */
  public Reply get(@Header("name") String path) {
    User user = named(path);
    return Reply.json(200, view(user, keys.of(user.name())));
  }

  /** Makes a user, or changes one. */
  public Reply put(
      @Body InputStream body, @Header("Content-Type") String mediaType, @Header("name") String path)
      throws IOException {
    String name = UserName.ofNew(path);
    Sent sent = bodies.read(body, mediaType, Sent.class, Expected.USER_BODY);
    if (sent == null) {
      throw JsonBodies.bad(Expected.USER_BODY);
    }
    demand(administration.save(name, wish(sent)), name);
    return get(path);
  }

  private static Wish wish(Sent sent) {
    if (sent.password() != null) {
      Passwords.demandGood(sent.password());
    }
    return new Wish(
        sent.roles() == null ? null : roles(sent.roles()), sent.enabled(), sent.password());
  }

  private static Set<Role> roles(List<String> names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : names) {
      roles.add(
          Role.named(String.valueOf(name)).orElseThrow(() -> JsonBodies.bad(Expected.USER_BODY)));
    }
    return roles;
  }

  /** Forgets a user, with its keys. */
  public Reply delete(@Header("name") String path) {
    String name = SavedName.of(path);
    demand(administration.delete(name), name);
    return new Reply(204, Map.of(), null);
  }

  /** Makes a key, which is told this once. */
  public Reply makeKey(
      @Body InputStream body, @Header("Content-Type") String mediaType, @Header("name") String path)
      throws IOException {
    User user = named(path);
    SentKey sent = bodies.read(body, mediaType, SentKey.class, Expected.KEY_BODY);
    if (sent == null || sent.name() == null || !SavedName.isGood(sent.name())) {
      throw JsonBodies.bad(Expected.KEY_BODY);
    }
    return Reply.json(201, administration.makeKey(user.name(), sent.name()));
  }

  /** Revokes a key. */
  public Reply revokeKey(@Header("name") String path, @Header("key") String key) {
    String name = SavedName.of(path);
    if (!administration.revokeKey(name, key)) {
      throw new Refused(Refusal.of(Reason.KEY_UNKNOWN).with("key", Shown.text(key)));
    }
    return new Reply(204, Map.of(), null);
  }

  private UserView view(User user, List<ApiKey> keys) {
    return new UserView(
        user.name(),
        user.roles().stream().map(Role::spelled).toList(),
        user.enabled(),
        user.hasPassword(),
        administration.isNeeded(user.name()),
        user.createdAt(),
        keys);
  }

  private User named(String path) {
    String name = SavedName.of(path);
    return users.find(name).orElseThrow(() -> unknown(name));
  }

  private static void demand(Verdict verdict, String name) {
    switch (verdict) {
      case UNKNOWN -> throw unknown(name);
      case NEEDED ->
          throw new Refused(Refusal.of(Reason.USER_NEEDED).with("name", Shown.text(name)));
      case PASSWORD_SET -> throw new Refused(Refusal.of(Reason.PASSWORD_SET));
      case DONE -> {}
    }
  }

  private static Refused unknown(String name) {
    return new Refused(Refusal.of(Reason.USER_UNKNOWN).with("name", Shown.text(name)));
  }
}
