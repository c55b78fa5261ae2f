package customerimport.crash;

/**
 * A place in the routes where a process dies by a signal that leaves it no time.
 *
 * @param node the node of a route
 * @param after whether it is reached behind that node, else before it
 * @param pass counts from 1 how often it must be reached
 * @param signal what is sent: {@code KILL} or {@code QUIT}
 * @param victim the product itself, or the database server
 */
record KillPoint(String node, boolean after, int pass, String signal, Victim victim) {

  /** Who dies. */
  enum Victim {
    PRODUCT,
    DATABASE
  }

  static KillPoint before(String node) {
    return new KillPoint(node, false, 1, "KILL", Victim.PRODUCT);
  }

  static KillPoint after(String node) {
    return new KillPoint(node, true, 1, "KILL", Victim.PRODUCT);
  }

  KillPoint atPass(int number) {
    return new KillPoint(node, after, number, signal, victim);
  }

  KillPoint ofDatabase(String bySignal) {
    return new KillPoint(node, after, pass, bySignal, Victim.DATABASE);
  }

  /** As a setting of the child. */
  String setting() {
    return "--kill-point=" + String.join(",", node, "" + after, "" + pass, signal, victim.name());
  }

  static KillPoint of(String setting) {
    String[] part = setting.split(",", -1);
    return new KillPoint(
        part[0],
        Boolean.parseBoolean(part[1]),
        Integer.parseInt(part[2]),
        part[3],
        Victim.valueOf(part[4]));
  }
}
