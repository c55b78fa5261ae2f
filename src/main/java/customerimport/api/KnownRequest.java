package customerimport.api;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.unit.DataSize;

/**
 * A request reduced to what the contract knows: four headers, its parameters each once, and a body
 * that is the file itself however it was sent. Routes take headers for orders, so nothing else may
 * come in among them.
 */
final class KnownRequest extends HttpServletRequestWrapper {

  private static final String OCTETS = "application/octet-stream";
  private static final List<String> HEADERS =
      List.of("Accept", "Accept-Language", "Content-Type", "Prefer");
  static final Set<String> PARAMETERS =
      new TreeSet<>(
          Set.of(
              "name",
              "emptyCells",
              "separator",
              "encoding",
              "unknownIds",
              "everyone",
              "mapping",
              "state",
              "source",
              "q",
              "page",
              "size",
              "total",
              "outcome",
              "field",
              "problem",
              "warned",
              "leftOut",
              "bom",
              "version",
              "filter",
              "user",
              "act",
              "import",
              "since",
              "until",
              "segment"));

  private final SentFile file;
  private final ServletInputStream body;
  private final Map<String, String[]> parameters;

  /** A request whose body is limited. */
  KnownRequest(HttpServletRequest request, DataSize limit) {
    super(request);
    this.file = null;
    this.body = opened(request, limit);
    this.parameters = known(request.getParameterMap());
  }

  /** A request whose body is this file of the form that it sends. */
  KnownRequest(HttpServletRequest request, SentFile file) {
    super(request);
    this.file = file;
    this.body = null;
    this.parameters = known(request.getParameterMap());
    parameters.putIfAbsent("name", new String[] {file.name()});
  }

  /** Opened before the parameters are read: a body that looks like a form is left alone then. */
  private static ServletInputStream opened(HttpServletRequest request, DataSize limit) {
    try {
      return new LimitedStream(request.getInputStream(), limit);
    } catch (IOException e) {
      throw new Refused(Refusal.of(Reason.BAD_REQUEST));
    }
  }

  private static Map<String, String[]> known(Map<String, String[]> sent) {
    var known = new LinkedHashMap<String, String[]>();
    sent.forEach(
        (name, values) -> {
          if (!PARAMETERS.contains(name)) {
            throw new Refused(
                Refusal.of(Reason.UNKNOWN_PARAMETER)
                    .with("found", Shown.text(name))
                    .with("expected", String.join(", ", PARAMETERS)));
          }
          if (values.length > 1) {
            throw new Refused(
                Refusal.badParameter(name, String.join(", ", values), Expected.ONE_VALUE));
          }
          demandText(name, values[0]);
          known.put(name, values);
        });
    return known;
  }

  /** The database has no place for a NUL. */
  private static void demandText(String name, String value) {
    if (value.indexOf('\0') >= 0) {
      throw new Refused(Refusal.badParameter(name, value, Expected.TEXT));
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return file == null ? body : new LimitedStream(file.bytes(), DataSize.ofBytes(file.size()));
  }

  /** Nobody but the door takes a form apart; who expects something else tells what was sent. */
  @Override
  public String getContentType() {
    String type = super.getContentType();
    if (file != null) {
      return OCTETS;
    }
    return isForm(type)
        ? OCTETS + "; sent-as=" + type.replaceAll("^[^;]*/|;.*$", "").strip()
        : type;
  }

  /** As Camel looks for forms: by these words, wherever they stand. */
  private static boolean isForm(String type) {
    String small = type == null ? "" : type.toLowerCase(Locale.ROOT);
    return small.contains("x-www-form-urlencoded") || small.contains("multipart/");
  }

  @Override
  public int getContentLength() {
    long length = getContentLengthLong();
    return length > Integer.MAX_VALUE ? -1 : (int) length;
  }

  @Override
  public long getContentLengthLong() {
    return file == null ? super.getContentLengthLong() : file.size();
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names = new ArrayList<>(HEADERS);
    names.removeIf(name -> super.getHeader(name) == null);
    return Collections.enumeration(names);
  }

  @Override
  public String getHeader(String name) {
    return name.equalsIgnoreCase("Content-Type") ? getContentType() : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase("Content-Type")
        ? Collections.enumeration(List.of(getContentType()))
        : super.getHeaders(name);
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String[] getParameterValues(String name) {
    return parameters.get(name);
  }
}
