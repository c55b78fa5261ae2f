package customerimport.sftp;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SFTP accounts that are watched.
 *
 * @param sftp the accounts by their names
 */
@ConfigurationProperties("customer-import")
record SftpSettings(@DefaultValue Map<String, SftpAccount> sftp) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  SftpSettings {
    for (String name : sftp.keySet()) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "The name of an SFTP account is of small letters, digits and hyphens, not " + name);
      }
    }
  }
}
