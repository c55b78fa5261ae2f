package customerimport.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The spreadsheet program, where it can be had. */
final class LibreOffice {

  /**
   * Semicolons, double quotes, UTF-8, from line 1, language English, and one tick of the dialog.
   */
  private static final String QUOTED_CELLS_ARE_TEXT = "59,34,76,1,,1033,true,false";

  private static final String AS_SHOWN = "59,34,76,1,,1033,false,true,false";
  private static final String FILTER = "Text - txt - csv (StarCalc):";

  private LibreOffice() {}

  static boolean isThere() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  /** Opens a CSV file, saves it as CSV in another folder, and gives what was saved. */
  static byte[] openAndSave(Path file, Path into) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + into.resolve("profile").toUri(),
                "--infilter=" + FILTER + QUOTED_CELLS_ARE_TEXT,
                "--convert-to",
                "csv:" + FILTER + AS_SHOWN,
                "--outdir",
                into.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(into.resolve("said").toFile())
            .start();
    assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readAllBytes(into.resolve(file.getFileName()));
  }
}
