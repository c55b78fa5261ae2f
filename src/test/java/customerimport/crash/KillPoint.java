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
 * The product, with a place in its routes where a process dies by a signal that leaves it no time.
 *
 * @param node the node of a route
 * @param after whether it is reached behind that node, else before it
 * @param pass counts from 1 how often it must be reached
 * @param signal what is sent: {@code KILL} or {@code QUIT}
 * @param victim the product itself, or the database server
 */
record KillPoint(String node, boolean after, int pass, String signal, Victim victim)
    implements InterceptStrategy {

  private static final AtomicInteger PASSES = new AtomicInteger();

  /** Who dies. */
  enum Victim {
    PRODUCT,
    DATABASE
  }

  static KillPoint before(String node) {
    return new KillPoint(node, false, 1, "KILL", Victim.PRODUCT);
  }

  static KillPoint after(String node) {
    return new KillPoint(node, true, 1, "KILL", Victim.PRODUCT);
  }

  KillPoint atPass(int number) {
    return new KillPoint(node, after, number, signal, victim);
  }

  KillPoint ofDatabase(String bySignal) {
    return new KillPoint(node, after, pass, bySignal, Victim.DATABASE);
  }

  /** As a setting of the child. */
  String setting() {
    return "--kill-point=" + String.join(",", node, "" + after, "" + pass, signal, victim.name());
  }

  private static KillPoint of(String setting) {
    String[] part = setting.split(",", -1);
    return new KillPoint(
        part[0],
        Boolean.parseBoolean(part[1]),
        Integer.parseInt(part[2]),
        part[3],
        Victim.valueOf(part[4]));
  }

  /** The child's part. */
  public static void main(String[] arguments) throws ClassNotFoundException {
    var application =
        new SpringApplication(Class.forName("customerimport.CustomerImportApplication"));
    application.addInitializers(
        context -> {
          KillPoint point = of(context.getEnvironment().getRequiredProperty("kill-point"));
          ((GenericApplicationContext) context).registerBean(KillPoint.class, () -> point);
        });
    application.run(arguments);
  }

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext context, NamedNode definition, Processor target, Processor next) {
    return node.equals(definition.getId()) ? new Watched(target) : target;
  }

  private void reached() {
    if (PASSES.incrementAndGet() == pass) {
      try {
        ProcessHandle process = victim == Victim.PRODUCT ? ProcessHandle.current() : database();
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
        if (victim == Victim.PRODUCT) {
          Thread.currentThread().join();
        }
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
      if (!after) {
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
