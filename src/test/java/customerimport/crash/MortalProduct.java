package customerimport.crash;

import java.io.IOException;
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

  private MortalProduct(KillPoint point) {
    this.point = point;
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
          die();
        }
        ProcessHandle process = database();
        new ProcessBuilder("kill", "-" + point.signal(), String.valueOf(process.pid()))
            .start()
            .waitFor();
        process.onExit().join();
      } catch (IOException | ReflectiveOperationException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  // At once: until a program that kills has started, the other threads would go on with the work.
  private void die() throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Object kill = signal.getConstructor(String.class).newInstance(point.signal());
    signal.getMethod("raise", signal).invoke(null, kill);
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
