package customerimport.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads what a token lets its user do. What is no role here is somebody else's business, and passed
 * over.
 *
 * @param claim the claim that lists roles; the parts of its name stand between dots
 */
record TokenRoles(String claim) {

  Collection<GrantedAuthority> of(Jwt token) {
    Object found = token.getClaims();
    for (String part : claim.split("\\.", -1)) {
      found = found instanceof Map<?, ?> map ? map.get(part) : null;
    }
    Collection<?> names = found instanceof Collection<?> list ? list : List.of();
    return names.stream()
        .map(name -> Role.named(String.valueOf(name)))
        .flatMap(Optional::stream)
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
        .toList();
  }
}
