package customerimport.api;

import java.util.concurrent.Executor;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;

/** Camel's HTTP server, with {@link RestConsumer} at each of its doors. */
final class RestEngine extends SpringBootPlatformHttpEngine {

  private final Executor executor;
  private final ProblemWriter problems;

  RestEngine(int port, Executor executor, ProblemWriter problems) {
    super(port, executor);
    this.executor = executor;
    this.problems = problems;
  }

  @Override
  public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
    return new RestConsumer(endpoint, processor, executor, problems);
  }
}
