package customerimport.security;

import customerimport.problem.HiddenCharacters;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Who comes with a token (Authorization: Bearer …): a user with one of our keys or, when an OpenID
 * Connect provider is configured, somebody whom that provider has signed in.
 */
@Component
class Tokens implements AuthenticationManagerResolver<HttpServletRequest> {

  private static final int LONGEST_NAME = 200;

  private final ApiKeys keys;
  private final Users users;
  private final JwtAuthenticationProvider provider;

  Tokens(
      ApiKeys keys,
      Users users,
      ObjectProvider<JwtDecoder> decoder,
      OAuth2ResourceServerProperties providerSettings,
      SecuritySettings settings) {
    this.keys = keys;
    this.users = users;
    JwtDecoder configured = decoder.getIfAvailable();
    this.provider = configured == null ? null : new JwtAuthenticationProvider(configured);
    if (provider != null) {
      demandAudience(providerSettings);
      provider.setJwtAuthenticationConverter(token -> userOf(token, settings.tokens()));
    }
  }

  /** Else a token that was given for another program would open this one. */
  private static void demandAudience(OAuth2ResourceServerProperties settings) {
    if (settings.getJwt().getAudiences().isEmpty()) {
      throw new IllegalArgumentException(
          "spring.security.oauth2.resourceserver.jwt.audiences has to say for whom tokens must be");
    }
  }

  private static JwtAuthenticationToken userOf(Jwt token, SecuritySettings.Tokens settings) {
    String name = token.getClaimAsString(settings.userClaim());
    if (!StringUtils.hasText(name) || !isReadable(name)) {
      throw new InvalidBearerTokenException("The token does not name its user");
    }
    var roles = new TokenRoles(settings.rolesClaim());
    return new JwtAuthenticationToken(token, roles.of(token), name);
  }

  private static boolean isReadable(String name) {
    return name.length() <= LONGEST_NAME && HiddenCharacters.firstHidden(name) < 0;
  }

  @Override
  public AuthenticationManager resolve(HttpServletRequest request) {
    return asked -> {
      try {
        return signIn((BearerTokenAuthenticationToken) asked);
      } catch (DataAccessException away) {
        throw new InternalAuthenticationServiceException("Nobody can be looked up", away);
      }
    };
  }

  /** Whoever is shut out by an administrator here is so whatever the provider says. */
  private void demandNotShutOut(String name) {
    if (users.find(name).filter(user -> !user.enabled()).isPresent()) {
      throw new InvalidBearerTokenException("The user is shut out");
    }
  }

  private Authentication signIn(BearerTokenAuthenticationToken asked) {
    if (provider != null && !asked.getToken().startsWith(ApiKeys.PREFIX)) {
      Authentication signedIn = provider.authenticate(asked);
      demandNotShutOut(signedIn.getName());
      return signedIn;
    }
    UserDetails user =
        keys.userOf(asked.getToken())
            .map(users::loadUserByUsername)
            .filter(UserDetails::isEnabled)
            .orElseThrow(() -> new BadCredentialsException("No such key"));
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            user.getUsername(), null, user.getAuthorities());
    signedIn.setDetails(asked.getDetails());
    return signedIn;
  }
}
