package customerimport.imports;

import customerimport.csv.Mapping;

/**
 * A file at the door, before its bytes are kept.
 *
 * @param source the door it came by
 * @param fileName the name the sender gave it, as text to show, without NUL; never a path
 * @param receivedBy the user it came from
 * @param options how it is to be read
 * @param mapping what is said of its columns
 * @param mark tells this very file from the same content sent again (name, size, time of a file in
 *     a folder), or null where a file cannot be found twice
 * @param account which of several places of its source it came from, or null where there is one
 */
public record Arrival(
    Source source,
    String fileName,
    String receivedBy,
    Options options,
    Mapping mapping,
    String mark,
    String account) {

  /** A file from a source of which there is only one. */
  public Arrival(
      Source source,
      String fileName,
      String receivedBy,
      Options options,
      Mapping mapping,
      String mark) {
    this(source, fileName, receivedBy, options, mapping, mark, null);
  }

  /** Leaves out what PostgreSQL's texts cannot hold. */
  public Arrival {
    fileName = fileName.replace("\0", "");
  }
}
