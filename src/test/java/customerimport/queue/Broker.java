package customerimport.queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A message broker on a port of the loopback, which can be stopped and started again. */
public final class Broker {

  private final int port = freePort();
  private EmbeddedActiveMQ server;

  /** Where it listens. */
  public String url() {
    return "tcp://127.0.0.1:" + port;
  }

  /** Starts it, empty. */
  public void start() {
    try {
      server =
          new EmbeddedActiveMQ()
              .setConfiguration(
                  new ConfigurationImpl()
                      .setPersistenceEnabled(false)
                      .setSecurityEnabled(false)
                      .setJMXManagementEnabled(false)
                      .addAcceptorConfiguration("tcp", url()));
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops it; what it held is lost. */
  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** None of those that the system gives to others, who could take it while this is stopped. */
  private static int freePort() {
    return new Random()
        .ints(10_000, 30_000)
        .limit(1_000)
        .filter(Broker::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
