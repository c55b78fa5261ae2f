package customerimport.export;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Puts lists on the disk as fast as they are made, and lets them be read from there at the reader's
 * pace: a slow reader holds neither a connection nor the database's view of an old moment.
 */
@Component
class PutAside implements DisposableBean {

  /** So many connections are at most taken up by lists; further ones wait for their turn. */
  private static final int AT_ONCE = 4;

  private final CamelContext camel;
  private final ExecutorService makers;

  PutAside(CamelContext camel) {
    this.camel = camel;
    var threads = new CustomizableThreadFactory("list-");
    threads.setDaemon(true);
    var pool =
        new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), threads);
    pool.allowCoreThreadTimeOut(true);
    this.makers = pool;
  }

  /**
   * A stream that can be read while it is made.
   *
   * @param source opens what is to be read
   * @throws IOException when its first bytes cannot be had
   */
  InputStream read(Callable<InputStream> source) throws IOException {
    File folder = camel.getStreamCachingStrategy().getSpoolDirectory();
    Files.createDirectories(folder.toPath());
    Path file = Files.createTempFile(folder.toPath(), "list-", ".csv");
    var spooled = new SpooledStream(file);
    try {
      makers.execute(() -> spooled.fill(source));
      spooled.awaitBegin();
      return spooled;
    } catch (IOException | RuntimeException e) {
      spooled.close();
      throw e;
    }
  }

  @Override
  public void destroy() {
    makers.shutdownNow();
  }
}
