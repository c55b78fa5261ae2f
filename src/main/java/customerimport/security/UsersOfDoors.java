package customerimport.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the users are there as whom files and messages come in. At first they may do what
 * a source does; an administrator can take it from them, and it stays taken.
 */
@Component
class UsersOfDoors implements InitializingBean {

  private static final Set<Role> USUAL = EnumSet.of(Role.UPLOAD, Role.CONFIRM);

  private final Set<String> names;
  private final Users users;

  UsersOfDoors(List<DoorUsers> doors, Users users) {
    this.names =
        doors.stream()
            .map(DoorUsers::names)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());
    this.users = users;
  }

  @Override
  public void afterPropertiesSet() {
    names.forEach(name -> users.create(name, USUAL));
  }

  /** Whether the settings name this user. */
  boolean has(String name) {
    return names.contains(name);
  }
}
