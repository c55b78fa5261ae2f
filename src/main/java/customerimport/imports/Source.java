package customerimport.imports;

/** Where a file came from. */
public enum Source {
  FOLDER,
  SFTP,
  REST,
  WEB,
  UNDO
}
