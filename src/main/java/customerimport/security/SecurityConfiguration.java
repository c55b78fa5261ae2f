package customerimport.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Everything asks for a sign-in but the sign-in page, the files of the page, and the question
 * whether the product is up. Programs send a password with each request and have no session; people
 * sign in on the page and have one.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] OPEN = {
    "/sign-in.html",
    "/app/**",
    "/icons/**",
    "/webjars/**",
    "/favicon.ico",
    "/actuator/health",
    "/actuator/health/liveness",
    "/actuator/health/readiness"
  };

  /** Whoever sends a password has no need of a session, and none that comes along is looked at. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, AuthenticationManager passwords, Tokens tokens)
      throws Exception {
    return common(http)
        .securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
        .authenticationManager(passwords)
        .httpBasic(basic -> basic.authenticationEntryPoint(Challenges::program))
        .oauth2ResourceServer(
            bearer ->
                bearer
                    .authenticationManagerResolver(tokens)
                    .authenticationEntryPoint(Challenges::program)
                    .accessDeniedHandler(new AccessDeniedHandlerImpl())
                    .withObjectPostProcessor(new FailuresAreAnswered()))
        .exceptionHandling(failed -> failed.authenticationEntryPoint(Challenges::program))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // What a browser remembers and adds by itself is refused by CrossSiteFilter.
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http, AuthenticationManager passwords, Users users)
      throws Exception {
    return common(http)
        .authenticationManager(passwords)
        .securityContext(context -> context.securityContextRepository(new SessionUsers(users)))
        .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
        .exceptionHandling(failed -> failed.authenticationEntryPoint(Challenges::person))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens())
                    .csrfTokenRequestHandler(new PageTokens())
                    .requireCsrfProtectionMatcher(PageTokens::isNeeded))
        .addFilterBefore(new PlainFormFilter(), CsrfFilter.class)
        .formLogin(
            form ->
                form.loginPage(Pages.SIGN_IN)
                    .loginProcessingUrl(Pages.TO_SIGN_IN)
                    .successHandler(SignInAnswers::signedIn)
                    .failureHandler(SignInAnswers::refused))
        .logout(
            logout ->
                logout.logoutUrl(Pages.TO_SIGN_OUT).logoutSuccessHandler(SignInAnswers::signedOut))
        .build();
  }

  @Bean
  AuthenticationManager passwordManager(
      Users users, PasswordEncoder encoder, Guesses guesses, AuditLog log) {
    return new ProviderManager(new PasswordSignIn(users, encoder, guesses, log));
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new RememberedMatches(PasswordEncoderFactories.createDelegatingPasswordEncoder());
  }

  /** By itself the filter throws on what is no fault of the token, past all that answers. */
  private static final class FailuresAreAnswered
      implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

    @Override
    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
      filter.setAuthenticationFailureHandler(Challenges::program);
      return filter;
    }
  }

  private static HttpSecurity common(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> Doorkeeper.guard(requests, OPEN))
        .addFilterBefore(new CrossSiteFilter(), CsrfFilter.class)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .addHeaderWriter(Pages::secure)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        r -> r.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
  }

  /** The scripts of the page read the token from its cookie, which pages of other sites cannot. */
  private static CookieCsrfTokenRepository tokens() {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return tokens;
  }
}
