package customerimport.api;

import customerimport.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a request is not obeyed.
 *
 * @param reason what kind of refusal it is
 * @param words what stands for the words of its message; told as members of the answer too
 * @param members further members of the answer
 * @param problems what is wrong with the file, or nothing
 * @param headers headers of the answer, such as {@code Location}
 */
record Refusal(
    Reason reason,
    Map<String, Object> words,
    Map<String, Object> members,
    List<Problem> problems,
    Map<String, String> headers) {

  /** A refusal that needs no more words. */
  static Refusal of(Reason reason) {
    return new Refusal(reason, Map.of(), Map.of(), List.of(), Map.of());
  }

  /** A value that cannot be taken: what was found where, and what was expected. */
  static Refusal badParameter(String name, String found, Object expected) {
    return of(Reason.BAD_PARAMETER)
        .with("name", name)
        .with("found", Shown.text(found))
        .with("expected", expected);
  }

  /** The same refusal with one more word for its message. */
  Refusal with(String word, Object value) {
    return new Refusal(reason, added(words, word, value), members, problems, headers);
  }

  /** The same refusal with one more member in its answer. */
  Refusal telling(String member, Object value) {
    return new Refusal(reason, words, added(members, member, value), problems, headers);
  }

  /** The same refusal of a file, for these problems. */
  Refusal because(List<Problem> found) {
    return new Refusal(reason, words, members, found, headers);
  }

  /** The same refusal with one more header. */
  Refusal header(String name, String value) {
    return new Refusal(reason, words, members, problems, added(headers, name, value));
  }

  private static <T> Map<String, T> added(Map<String, T> map, String key, T value) {
    var more = new TreeMap<>(map);
    if (value != null) {
      more.put(key, value);
    }
    return more;
  }
}
