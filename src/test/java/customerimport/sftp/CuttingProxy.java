package customerimport.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between client and server, and cuts every line when so many bytes have passed. */
final class CuttingProxy implements AutoCloseable {

  /** Which bytes count. */
  enum Way {
    FROM_SERVER,
    TO_SERVER
  }

  private final ServerSocket door;
  private final int server;
  private final List<Socket> lines = new CopyOnWriteArrayList<>();
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
  private volatile Way counted = Way.FROM_SERVER;
  private volatile boolean hasCut;

  CuttingProxy(int server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Cuts all lines at once, then once more after so many bytes. */
  void cutAfter(Way way, long bytes) {
    hasCut = false;
    counted = way;
    cutAll();
    left.set(bytes);
  }

  boolean hasCut() {
    return hasCut;
  }

  private void serve() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
        lines.add(client);
        lines.add(onward);
        daemon(() -> pass(client, onward, Way.TO_SERVER));
        daemon(() -> pass(onward, client, Way.FROM_SERVER));
      }
    } catch (IOException e) {
      cutAll();
    }
  }

  private void pass(Socket from, Socket to, Way way) {
    byte[] buffer = new byte[512];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (way == counted && left.addAndGet(-read) < 0) {
          left.set(Long.MAX_VALUE);
          hasCut = true;
          cutAll();
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // This line was cut, here or at its other end.
    }
  }

  private void cutAll() {
    for (Socket line : lines) {
      try {
        line.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    lines.clear();
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "cutting-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
