package customerimport.api;

import customerimport.imports.ImportSettings;
import jakarta.servlet.MultipartConfigElement;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.util.unit.DataSize;

/** How requests are carried out: by whom, with how many hands, and up to what size. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

  private static final int USUAL_THREADS = 16;
  private static final int MOST_THREADS = 1000;

  /**
   * Requests wait, for a slow sender or for a preview, more than they work: a hand for each, up to
   * a thousand; whoever comes then is told so at once.
   */
  @Bean
  ThreadPoolTaskExecutor requestExecutor() {
    var executor = new ThreadPoolTaskExecutor();
    executor.setThreadNamePrefix("request-");
    executor.setCorePoolSize(USUAL_THREADS);
    executor.setMaxPoolSize(MOST_THREADS);
    executor.setAllowCoreThreadTimeOut(true);
    executor.setQueueCapacity(0);
    return executor;
  }

  @Bean("platform-http-engine")
  PlatformHttpEngine restEngine(
      ThreadPoolTaskExecutor requestExecutor, ServerProperties server, ProblemWriter problems) {
    int port = server.getPort() == null ? 8080 : server.getPort();
    var asSignedIn = new DelegatingSecurityContextExecutor(requestExecutor);
    return new RestEngine(port, asSignedIn, problems);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatTellsProblems(
      ProblemWriter problems) {
    return new ToldByValve(problems);
  }

  /** Comes last, so that nothing else has told of an error before. */
  @Order(Ordered.LOWEST_PRECEDENCE)
  private record ToldByValve(ProblemWriter problems)
      implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addContextCustomizers(
          context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
    }
  }

  /** Files of a form go to the disk at once; the form around them is small. */
  @Bean
  MultipartConfigElement multipartLimits(ImportSettings settings) {
    long file = settings.maxFileSize().toBytes();
    return new MultipartConfigElement("", file, file + DataSize.ofMegabytes(1).toBytes(), 0);
  }
}
