package customerimport.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in, and what nobody may do alone.
 *
 * @param adminPassword the password of the user admin, or null to have one made at the first start
 * @param fourEyes whether an import is confirmed by a person who neither sent nor changed it
 * @param tokens what is read from the tokens of an OpenID Connect provider
 */
@ConfigurationProperties("customer-import")
record SecuritySettings(String adminPassword, boolean fourEyes, @DefaultValue Tokens tokens) {

  /**
   * Where a token says who comes, and what that user may do.
   *
   * @param userClaim the claim that names the user
   * @param rolesClaim the claim that lists roles; the parts of its name stand between dots
   */
  record Tokens(
      @DefaultValue("preferred_username") String userClaim,
      @DefaultValue("roles") String rolesClaim) {}
}
