package customerimport.embedded;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Lets Spring Boot's data source use the embedded PostgreSQL when no database is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedConfiguration.NoDatabaseConfigured.class)
class EmbeddedConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedPostgres embeddedPostgres(EmbeddedSettings settings) {
    return EmbeddedPostgres.start(settings.folder());
  }

  // The data source depends on this bean, so that its pool is closed before the server stops.
  @Bean
  JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres postgres) {
    return new EmbeddedConnectionDetails(
        postgres.jdbcUrl(), postgres.username(), postgres.password());
  }

  private record EmbeddedConnectionDetails(String jdbcUrl, String username, String password)
      implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return jdbcUrl;
    }

    @Override
    public String getUsername() {
      return username;
    }

    @Override
    public String getPassword() {
      return password;
    }
  }

  static final class NoDatabaseConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }
}
