package customerimport.security;

import java.util.Collection;

/** Names the users as whom files and messages come in, as the settings say. */
public interface DoorUsers {

  /** Their names. */
  Collection<String> names();
}
