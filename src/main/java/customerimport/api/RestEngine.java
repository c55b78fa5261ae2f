package customerimport.api;

import customerimport.fault.Faults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;
import org.apache.camel.spi.ExceptionHandler;

/** Camel's HTTP server, which here tells a refusal before and after a route in the same words. */
final class RestEngine extends SpringBootPlatformHttpEngine {

  private final Executor executor;
  private final ProblemWriter problems;
  private final Faults faults;

  RestEngine(int port, Executor executor, ProblemWriter problems, Faults faults) {
    super(port, executor);
    this.executor = executor;
    this.problems = problems;
    this.faults = faults;
  }

  @Override
  public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
    var consumer = new RestConsumer(endpoint, processor);
    consumer.setExceptionHandler(new Interrupted());
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

  /** Whoever asked may be gone before the answer is written; anything else is a fault. */
  private final class Interrupted implements ExceptionHandler {

    @Override
    public void handleException(Throwable exception) {
      handleException(null, exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
      handleException(message, null, exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
      if (!(exception instanceof IOException) && exception instanceof Exception fault) {
        faults.report(fault, null);
      }
    }
  }
}
