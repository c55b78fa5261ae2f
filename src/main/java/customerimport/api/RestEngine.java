package customerimport.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;
import org.apache.camel.support.LoggingExceptionHandler;

/** Camel's HTTP server, which here tells a refusal before and after a route in the same words. */
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
    var consumer = new RestConsumer(endpoint, processor);
    // Whoever asked may be gone before the answer is written; who makes a stream tells its faults.
    consumer.setExceptionHandler(
        new LoggingExceptionHandler(
            endpoint.getCamelContext(), RestEngine.class, LoggingLevel.TRACE));
    return consumer;
  }

  private final class RestConsumer extends SpringBootPlatformHttpConsumer {

    RestConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
      super(endpoint, processor, executor);
    }

    @Override
    protected void handleService(HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      try {
        super.handleService(request, response);
      } catch (IOException brokenOff) {
        problems.write(Refusal.of(Reason.BAD_REQUEST), request, response);
      } catch (Exception e) {
        problems.write(e, request, response);
      }
    }
  }
}
