package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import customerimport.testing.ApplicationTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An OpenID Connect provider signs people in, and says what they may do. */
@ApplicationTest(
    properties = {
      "spring.security.oauth2.resourceserver.jwt.audiences=customer-import",
      "customer-import.tokens.roles-claim=resource_access.customer-import.roles"
    })
@Import(Api.class)
class TokensTest {

  private static final RSAKey KEY = key("ours");
  private static HttpServer provider;

  @Autowired Api api;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    provider.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    provider.start();
    settings.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", () -> issuer() + "/keys");
    settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", TokensTest::issuer);
  }

  @AfterAll
  static void stop() {
    provider.stop(0);
  }

  private static String issuer() {
    return "http://127.0.0.1:" + provider.getAddress().getPort();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTokenLetsInAndItsRolesHold() {
    String token = signed(claims().build(), KEY);

    assertThat(bear(token, "/api/imports")).isEqualTo(200);
    assertThat(bear(token, "/api/customers.csv")).isEqualTo(403);
    var session = api.json(new UsersOverRest(api).bear(token, "/api/session"));
    assertThat(session.get("user").asText()).isEqualTo("kari@example.org");
    assertThat(session.get("roles").toString()).isEqualTo("[\"confirm\",\"view\"]");
  }

  @Test
  void aTokenWithoutRolesOpensNothing() {
    String token = signed(claims().claim("resource_access", null).build(), KEY);

    assertThat(bear(token, "/api/session")).isEqualTo(200);
    assertThat(bear(token, "/api/imports")).isEqualTo(403);
  }

  @Test
  void aTokenThatIsNotForUsOrNotSignedOrNotFromThereIsRefused() {
    Date past = Date.from(Instant.now().minusSeconds(3600));
    for (String token :
        List.of(
            signed(claims().expirationTime(past).build(), KEY),
            signed(claims().audience("another program").build(), KEY),
            signed(claims().issuer("http://elsewhere.example").build(), KEY),
            signed(claims().claim("preferred_username", null).build(), KEY),
            signed(claims().build(), key("ours")),
            signed(claims().build(), key("theirs")),
            new PlainJWT(claims().build()).serialize())) {
      assertThat(bear(token, "/api/session")).isEqualTo(401);
    }
  }

  @Test
  void whoeverIsShutOutHereIsOutWithATokenToo() {
    String token = signed(claims().claim("preferred_username", "shut.out").build(), KEY);
    var users = new UsersOverRest(api);
    assertThat(bear(token, "/api/session")).isEqualTo(200);

    users.put("shut.out", "{\"enabled\": false}");

    assertThat(bear(token, "/api/session")).isEqualTo(401);
    users.put("shut.out", "{\"enabled\": true}");
    assertThat(bear(token, "/api/session")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000b", "a\u202eb", "\ufffd", "LONG"})
  void aNameThatNobodyCanReadIsRefused(String name) {
    String sent = name.equals("LONG") ? "n".repeat(201) : name;

    assertThat(
            bear(signed(claims().claim("preferred_username", sent).build(), KEY), "/api/session"))
        .isEqualTo(401);
  }

  @Test
  void keysAndPasswordsOpenBesideIt() {
    assertThat(bear(new UsersOverRest(api).key("admin"), "/api/imports")).isEqualTo(200);
    assertThat(api.get("/api/imports").statusCode()).isEqualTo(200);
  }

  private int bear(String token, String path) {
    return new UsersOverRest(api).bear(token, path).statusCode();
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience("customer-import")
        .subject("f:1:2")
        .claim("preferred_username", "kari@example.org")
        .claim(
            "resource_access",
            Map.of("customer-import", Map.of("roles", List.of("view", "confirm", "offline"))))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
