package customerimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LightStartTest {

  @AfterEach
  void compileAsEver() throws JMException {
    command("compilerDirectivesClear");
  }

  @Test
  void hotSpotTakesEveryDirective() throws JMException {
    LightStart.begin();
    assertThat(command("compilerDirectivesPrint"))
        .contains("java/lang/Class*.*")
        .contains("org/yaml*.*")
        .contains("matching: org/postgresql/core/*.*")
        .containsPattern("c2 directives:(?s:.)*Exclude:true");
  }

  private static String command(String name) throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                name,
                new Object[0],
                new String[0]);
  }
}
