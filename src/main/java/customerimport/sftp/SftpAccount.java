package customerimport.sftp;

import customerimport.sources.Rule;
import customerimport.sources.Terms;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * An account on an SFTP server.
 *
 * @param host the server
 * @param port where it listens
 * @param login the name to sign in with
 * @param password the password to sign in with, or null with a key
 * @param privateKeyFile the key to sign in with, or null with a password
 * @param privateKeyPassphrase opens the key, or null when it is open
 * @param knownHostsFile the keys by which the server is known, as ssh keeps them
 * @param folder the remote folder that is watched, from where the account begins; empty for that
 * @param user the user as whom its files come in and confirm; its own name when null
 * @param settle how long a file must have kept its size before it is taken for complete
 * @param mapping the saved mapping that its files use, or null; files wait until there is one
 * @param everyone whether each file names every customer that its sender knows
 * @param rule what may be written without a person
 * @param pollEvery how often the folder is looked at
 */
record SftpAccount(
    String host,
    @DefaultValue("22") int port,
    String login,
    String password,
    Path privateKeyFile,
    String privateKeyPassphrase,
    Path knownHostsFile,
    @DefaultValue("") String folder,
    String user,
    @DefaultValue("10s") Duration settle,
    String mapping,
    boolean everyone,
    @DefaultValue Rule rule,
    @DefaultValue("5s") Duration pollEvery) {

  /** After so many milliseconds without an answer, a server is given up. */
  private static final int SILENCE = 60_000;

  SftpAccount {
    demand(!folder.startsWith("/"), "a folder that begins where the account does, without a slash");
    demand(StringUtils.hasText(host), "host, the server's name");
    demand(StringUtils.hasText(login), "login, the name to sign in with");
    demand(
        StringUtils.hasText(password) != (privateKeyFile != null),
        "either password or private-key-file");
    demand(
        knownHostsFile != null,
        "known-hosts-file, the keys by which the server is known (ssh-keyscan makes one)");
  }

  /**
   * How its files are treated.
   *
   * @param name the account's
   */
  Terms terms(String name) {
    return new Terms(user == null ? name : user, settle, mapping, everyone, rule);
  }

  /** Whether an endpoint is one of this account. */
  boolean isMeantBy(SftpConfiguration endpoint) {
    return host.equals(endpoint.getHost())
        && port == endpoint.getPort()
        && login.equals(endpoint.getUsername());
  }

  /** Tells an endpoint how to sign in, and by what key the server is known. */
  void signIn(SftpConfiguration endpoint) {
    endpoint.setPassword(password);
    endpoint.setPrivateKeyFile(privateKeyFile == null ? null : privateKeyFile.toString());
    endpoint.setPrivateKeyPassphrase(privateKeyPassphrase);
    endpoint.setKnownHostsFile(knownHostsFile.toString());
    endpoint.setSoTimeout(SILENCE);
    endpoint.setServerAliveInterval(SILENCE / 4);
  }

  private static void demand(boolean is, String what) {
    if (!is) {
      throw new IllegalArgumentException("An SFTP account needs " + what);
    }
  }
}
