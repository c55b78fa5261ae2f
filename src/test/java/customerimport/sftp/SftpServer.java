package customerimport.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server on a free port of the loopback, with one folder for each user. */
public final class SftpServer implements AutoCloseable {

  /** The password of every user. */
  public static final String PASSWORD = "p&w)d?x=1%2B+#";

  private final Path folder;
  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey = keyPair();
  private final KeyPair userKey = keyPair();

  /** A server that lists what is there. */
  public SftpServer(Path folder) {
    this(folder, new SftpSubsystemFactory());
  }

  SftpServer(Path folder, SftpSubsystemFactory sftp) {
    this.folder = folder.toAbsolutePath();
    server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPasswordAuthenticator((user, password, session) -> PASSWORD.equals(password));
    server.setPublickeyAuthenticator((user, key, session) -> isUsers(key));
    server.setSubsystemFactories(List.of(sftp));
    server.setFileSystemFactory(
        new VirtualFileSystemFactory(this.folder) {
          @Override
          public Path getUserHomeDir(org.apache.sshd.common.session.SessionContext session) {
            return home(session.getUsername());
          }
        });
    start();
  }

  private boolean isUsers(PublicKey key) {
    return KeyUtils.compareKeys(userKey.getPublic(), key);
  }

  private void start() {
    try {
      Files.createDirectories(folder);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  /** The folder in which a user finds itself. */
  public Path home(String user) {
    try {
      return Files.createDirectories(folder.resolve(user));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that knows this server by its key, on a port: its own, or that of a proxy. */
  public Path knownHosts(int atPort) throws IOException {
    return knownHosts(atPort, hostKey.getPublic());
  }

  /** A file that knows another server by this one's name. */
  Path otherHosts() throws IOException {
    return knownHosts(port(), keyPair().getPublic());
  }

  private Path knownHosts(int atPort, PublicKey key) throws IOException {
    String line = "[127.0.0.1]:" + atPort + " " + PublicKeyEntry.toString(key) + "\n";
    return Files.writeString(Files.createTempFile(folder, "known", "_hosts"), line);
  }

  /** The key that every user may sign in with. */
  Path privateKey() throws IOException, GeneralSecurityException {
    Path file = folder.resolve("id_rsa");
    try (var out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(userKey, "test", null, out);
    }
    return file;
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
