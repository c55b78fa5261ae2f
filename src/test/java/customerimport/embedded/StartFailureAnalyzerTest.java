package customerimport.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class StartFailureAnalyzerTest {

  @Test
  void whatWasFoundAndWhatToDoAreTold() {
    var analyzers =
        SpringFactoriesLoader.forDefaultResourceLocation()
            .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> {}));
    var failure = new IllegalStateException(new StartFailure("found", "to do"));

    assertThat(analyzers)
        .filteredOn(StartFailureAnalyzer.class::isInstance)
        .singleElement()
        .extracting(analyzer -> analyzer.analyze(failure))
        .hasFieldOrPropertyWithValue("description", "found")
        .hasFieldOrPropertyWithValue("action", "to do");
  }
}
