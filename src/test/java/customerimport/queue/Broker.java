package customerimport.queue;

import java.net.InetAddress;
import java.net.ServerSocket;
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

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
