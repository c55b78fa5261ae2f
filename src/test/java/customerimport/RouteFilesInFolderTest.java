package customerimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFilesInFolderTest {

  @TempDir Path folder;

  @Test
  void withoutAFolderTheRoutesComeFromTheProgram() {
    assertThat(RouteFiles.files(folder.resolve("none")))
        .contains("classpath:routes/2-preview.camel.yaml", "classpath:routes/3-confirm.camel.yaml")
        .allMatch(file -> file.startsWith("classpath:"));
  }

  @Test
  void aFileInTheFolderTakesThePlaceOfTheProgramsAndTheOthersStay() throws IOException {
    Path changed = Files.createFile(folder.resolve("2-preview.camel.yaml"));
    Path added = Files.createFile(folder.resolve("own.camel.yaml"));
    Files.createFile(folder.resolve("notes.txt"));

    List<String> files = RouteFiles.files(folder);

    assertThat(files)
        .contains("file:" + changed, "file:" + added, "classpath:routes/3-confirm.camel.yaml")
        .doesNotContain("classpath:routes/2-preview.camel.yaml")
        .noneMatch(file -> file.endsWith("notes.txt"));
  }
}
