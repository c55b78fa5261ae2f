package customerimport.csv;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its beginning what a file is that is no CSV file. */
final class FileKind {

  /** A beginning in bytes, written as Latin-1 text. */
  private record Signature(String kind, String bytes) {}

  private record Form(String kind, Pattern text) {}

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("xls", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
          new Signature("zip", "PK\u0005\u0006"),
          new Signature("gz", "\u001F\u008B"),
          new Signature("bz2", "BZh91AY&SY"),
          new Signature("xz", "\u00FD7zXZ\0"),
          new Signature("7z", "7z\u00BC\u00AF'\u001C"),
          new Signature("zst", "(\u00B5/\u00FD"),
          new Signature("rar", "Rar!\u001A\u0007"),
          new Signature("pdf", "%PDF-"),
          new Signature("png", "\u0089PNG\r\n\u001A\n"),
          new Signature("jpg", "\u00FF\u00D8\u00FF"),
          new Signature("gif", "GIF87a"),
          new Signature("gif", "GIF89a"),
          new Signature("tiff", "II*\0"),
          new Signature("tiff", "MM\0*"),
          new Signature("rtf", "{\\rtf1"),
          new Signature("parquet", "PAR1"),
          new Signature("sqlite", "SQLite format 3\0"));

  private static final String ZIP = "PK\u0003\u0004";
  private static final List<Signature> IN_ZIP =
      List.of(
          new Signature("ods", "opendocument.spreadsheet"),
          new Signature("docx", "word/"),
          new Signature("xlsx", "xl/"),
          new Signature("xlsx", "[Content_Types].xml"));

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "html",
              Pattern.compile(
                  "<(!doctype\\s+html|(html|head|body|table|meta)[\\s>/])", CASE_INSENSITIVE)),
          new Form("xml", Pattern.compile("<(\\?xml\\s|!DOCTYPE\\s|!--)")),
          // a first cell may begin with <, but a header line goes on with a separator
          new Form("xml", Pattern.compile("<[\\p{L}_][^<>\"';,|\t\r\n]*>[^;,|\t\r\n]*(\\R|\\z)")),
          new Form(
              "xml",
              Pattern.compile(
                  "<[\\p{L}_][\\w:.-]*(\\s+[\\w:.-]+\\s*=\\s*(\"[^\"]*\"|'[^']*'))+\\s*/?>")),
          new Form("json", Pattern.compile("\\{\\s*(}\\s*\\z|\"[^\"\r\n]*\"\\s*:)")),
          new Form("json", Pattern.compile("\\[\\s*(]\\s*\\z|[\\[{]\\s*([\\]}\"\\[{]|-?[0-9]))")));

  private static final Set<String> PACKED = Set.of("zip", "gz", "bz2", "xz", "7z", "zst", "rar");
  private static final Set<String> PICTURES = Set.of("png", "jpg", "gif", "tiff");

  private FileKind() {}

  /** NOT_CSV, telling the kind of file. */
  static Problem refused(String kind) {
    Problem problem = Problem.of(Code.NOT_CSV).with("kind", kind);
    if (PACKED.contains(kind)) {
      return problem.with("reason", "packed");
    }
    return PICTURES.contains(kind) ? problem.with("reason", "picture") : problem;
  }

  /**
   * What kind of file has this beginning; null when it may be a CSV file.
   *
   * @param bytes the beginning
   * @param length how many bytes of it there are
   * @param mark the byte order mark that it has, or null
   */
  static String of(byte[] bytes, int length, ByteOrderMark mark) {
    String raw = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (raw.startsWith(ZIP)) {
      return first(IN_ZIP.stream().filter(s -> raw.contains(s.bytes())).toList(), "zip");
    }
    String kind = first(SIGNATURES.stream().filter(s -> raw.startsWith(s.bytes())).toList(), null);
    return kind == null ? ofText(text(bytes, length, mark)) : kind;
  }

  private static String first(List<Signature> found, String otherwise) {
    return found.isEmpty() ? otherwise : found.get(0).kind();
  }

  private static String ofText(String text) {
    return FORMS.stream()
        .filter(form -> form.text().matcher(text).lookingAt())
        .map(Form::kind)
        .findFirst()
        .orElse(null);
  }

  private static String text(byte[] bytes, int length, ByteOrderMark mark) {
    int from = mark == null ? 0 : mark.length();
    Charset charset = mark == null ? StandardCharsets.ISO_8859_1 : Charset.forName(mark.charset());
    return Blanks.strip(new String(bytes, from, length - from, charset));
  }
}
