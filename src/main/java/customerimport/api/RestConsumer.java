package customerimport.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.camel.support.UnitOfWorkHelper;
import org.apache.coyote.CloseNowException;

/**
 * Hands requests to routes. What goes wrong before and after a route is told in the same words as
 * inside one, and an answer that breaks off looks broken off.
 */
final class RestConsumer extends SpringBootPlatformHttpConsumer {

  private static final ThreadLocal<Exchange> BEGUN = new ThreadLocal<>();
  private static final ThreadLocal<Throwable> BROKEN = new ThreadLocal<>();

  private final Executor executor;
  private final ProblemWriter problems;

  RestConsumer(
      PlatformHttpEndpoint endpoint,
      Processor processor,
      Executor executor,
      ProblemWriter problems) {
    super(endpoint, processor, executor);
    this.executor = executor;
    this.problems = problems;
    setExceptionHandler(new BrokenOff(endpoint.getCamelContext()));
  }

  @Override
  public CompletableFuture<Void> service(HttpServletRequest request, HttpServletResponse response) {
    return CompletableFuture.runAsync(() -> carryOut(request, response), executor);
  }

  private void carryOut(HttpServletRequest request, HttpServletResponse response) {
    try {
      handle(request, response);
    } catch (IOException gone) {
      throw new CompletionException(gone);
    } finally {
      BEGUN.remove();
      BROKEN.remove();
    }
  }

  private void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      handleService(request, new UnclosedResponse(response));
    } catch (IOException brokenOff) {
      clear();
      problems.write(Refusal.of(Reason.BAD_REQUEST), request, response);
    } catch (Exception e) {
      clear();
      problems.write(e, request, response);
    }
    if (response.isCommitted()) {
      breakOffIfFailed();
    } else if (response.getStatus() >= 400 && response.getContentType() == null) {
      problems.write(Refusal.of(Reason.of(response.getStatus())), request, response);
    }
  }

  /** A body that was refused while it was read never came to a route that would clear it away. */
  private static void clear() {
    Exchange exchange = BEGUN.get();
    if (exchange != null) {
      UnitOfWorkHelper.doneSynchronizations(
          exchange, exchange.getExchangeExtension().handoverCompletions());
      BEGUN.remove();
    }
  }

  private static void breakOffIfFailed() throws IOException {
    if (BROKEN.get() != null) {
      throw new CloseNowException();
    }
  }

  @Override
  public Exchange createExchange(boolean autoRelease) {
    Exchange exchange = super.createExchange(autoRelease);
    BEGUN.set(exchange);
    return exchange;
  }

  /**
   * Whoever asked may be gone before the answer is written; who makes a stream tells its faults.
   */
  private static final class BrokenOff extends LoggingExceptionHandler {

    BrokenOff(CamelContext camel) {
      super(camel, RestConsumer.class, LoggingLevel.TRACE);
    }

    @Override
    public void handleException(String message, Throwable exception) {
      BROKEN.set(exception);
    }
  }
}
