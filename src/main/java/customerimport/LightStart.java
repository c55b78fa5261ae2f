package customerimport;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps HotSpot's second compiler (C2) off the code that is busy only while the application starts.
 * It took as much of the processors as the start itself, and was still at it when the first file
 * came.
 */
final class LightStart {

  private static final String DIRECTIVES = "light-start.json";

  private LightStart() {}

  /**
   * Hands HotSpot the directives (JEP 165). They are a help and nothing depends on them: on a Java
   * that takes none, or where no temporary file can be written, all is compiled as ever.
   */
  static void begin() {
    try (InputStream directives = LightStart.class.getResourceAsStream(DIRECTIVES)) {
      Path file = Files.createTempFile("customer-import", DIRECTIVES);
      try {
        Files.copy(directives, file, StandardCopyOption.REPLACE_EXISTING);
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "compilerDirectivesAdd",
                new Object[] {new String[] {file.toString()}},
                new String[] {String[].class.getName()});
      } finally {
        Files.delete(file);
      }
    } catch (IOException | JMException slower) {
      return;
    }
  }
}
