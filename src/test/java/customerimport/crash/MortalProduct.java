package customerimport.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The product, run so that a process dies when one of its exchanges comes to a {@link KillPoint}.
 */
final class MortalProduct implements InterceptStrategy {

  private final KillPoint point;
  private final AtomicInteger passes = new AtomicInteger();
  private final Process killer;

  private MortalProduct(KillPoint point) {
    this.point = point;
    this.killer = killer(point.signal());
  }

  /** Stands ready: until it had started, the other threads would go on with the work. */
  private static Process killer(String signal) {
    try {
      return new ProcessBuilder(
              "sh", "-c", "read go && kill -" + signal + " " + ProcessHandle.current().pid())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The child's part.
   *
   * @param arguments Spring Boot's command line arguments, one of them the point's setting
   */
  public static void main(String[] arguments) throws ClassNotFoundException {
    var application =
        new SpringApplication(Class.forName("customerimport.CustomerImportApplication"));
    application.addInitializers(
        context -> {
          var point = KillPoint.of(context.getEnvironment().getRequiredProperty("kill-point"));
          ((GenericApplicationContext) context)
              .registerBean(MortalProduct.class, () -> new MortalProduct(point));
        });
    application.run(arguments);
  }

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext context, NamedNode definition, Processor target, Processor next) {
    return point.node().equals(definition.getId()) ? new Watched(target) : target;
  }

  private void reached() {
    if (passes.incrementAndGet() == point.pass()) {
      try {
        if (point.victim() == KillPoint.Victim.PRODUCT) {
          killer.getOutputStream().write('\n');
          killer.getOutputStream().flush();
          Thread.currentThread().join();
        }
        ProcessHandle process = database();
        new ProcessBuilder("kill", "-" + point.signal(), String.valueOf(process.pid()))
            .start()
            .waitFor();
        process.onExit().join();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static ProcessHandle database() throws IOException {
    return ProductOnFolder.server(Path.of("data")).orElseThrow();
  }

  private final class Watched extends DelegateAsyncProcessor {

    Watched(Processor target) {
      super(target);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
      if (!point.after()) {
        reached();
        return super.process(exchange, callback);
      }
      return super.process(
          exchange,
          doneSync -> {
            reached();
            callback.done(doneSync);
          });
    }
  }
}
