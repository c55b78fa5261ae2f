package customerimport.security;

import static customerimport.security.Role.ADMIN;
import static customerimport.security.Role.CONFIRM;
import static customerimport.security.Role.EXPORT;
import static customerimport.security.Role.UPLOAD;
import static customerimport.security.Role.VIEW;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Which role opens which door of the API; what is not named here is an administrator's. */
final class Doorkeeper {

  private static final String[] ANYBODYS = {
    "/api/session", "/api/openapi.yaml", "/api/columns", "/api/template.csv"
  };

  private static final String[] TO_LOOK_AT = {
    "/api/imports", "/api/imports/**", "/api/customers", "/api/customers/*",
    "/api/segments", "/api/segments/*", "/api/mappings", "/api/mappings/*"
  };

  private final AuthorizeHttpRequestsConfigurer<HttpSecurity>
          .AuthorizationManagerRequestMatcherRegistry
      requests;

  private Doorkeeper(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    this.requests = requests;
  }

  /** Sets the rules; the first that fits holds. */
  static void guard(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      String... open) {
    requests.requestMatchers(open).permitAll();
    requests.requestMatchers(GET, ANYBODYS).authenticated();
    requests.requestMatchers(PUT, "/api/session/password").authenticated();
    new Doorkeeper(requests)
        .open(EXPORT, GET, "/api/customers.csv", "/api/imports/*/missing.csv")
        .open(VIEW, GET, TO_LOOK_AT)
        .open(UPLOAD, POST, "/api/imports", "/api/imports/*/retry")
        .open(UPLOAD, PATCH, "/api/imports/*")
        .open(CONFIRM, POST, "/api/imports/*/confirm", "/api/imports/*/undo")
        .open(UPLOAD, PUT, "/api/mappings/*")
        .open(UPLOAD, DELETE, "/api/mappings/*")
        .open(EXPORT, PUT, "/api/segments/*")
        .open(EXPORT, DELETE, "/api/segments/*");
    requests
        .requestMatchers(POST, "/api/imports/*/cancel")
        .hasAnyAuthority(authorities(UPLOAD, CONFIRM, ADMIN));
    requests.requestMatchers("/api/**").hasAuthority(ADMIN.authority());
    requests.anyRequest().authenticated();
  }

  private Doorkeeper open(Role role, HttpMethod method, String... paths) {
    requests.requestMatchers(method, paths).hasAnyAuthority(authorities(role, ADMIN));
    return this;
  }

  private static String[] authorities(Role... roles) {
    return Arrays.stream(roles).map(Role::authority).toArray(String[]::new);
  }
}
