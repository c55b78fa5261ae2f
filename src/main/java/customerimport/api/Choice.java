package customerimport.api;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A parameter that takes one of the names of an enum. */
final class Choice {

  private Choice() {}

  /**
   * Whether the parameter says true.
   *
   * @param usual what holds when nothing was sent
   * @throws Refused when it says neither true nor false
   */
  static boolean isTrue(String name, String sent, boolean usual) {
    if (sent == null || sent.isEmpty()) {
      return usual;
    }
    return switch (sent) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Refused(Refusal.badParameter(name, sent, "true, false"));
    };
  }

  /**
   * The constant that the parameter names.
   *
   * @return null when nothing was sent
   * @throws Refused when it is none of them
   */
  static <E extends Enum<E>> E of(Class<E> type, String name, String sent) {
    if (sent == null || sent.isEmpty()) {
      return null;
    }
    E[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equals(sent))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    Refusal.badParameter(
                        name,
                        sent,
                        Arrays.stream(constants)
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")))));
  }
}
