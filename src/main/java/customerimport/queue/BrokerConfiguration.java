package customerimport.queue;

import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Connects to an Artemis broker when one is configured, and looks for none otherwise. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.artemis.broker-url")
@Import(ArtemisAutoConfiguration.class)
class BrokerConfiguration {

  @Bean
  ComponentCustomizer patientListeners() {
    return ComponentCustomizer.forType(
        JmsComponent.class, jms -> jms.setMessageListenerContainerFactory(PatientListener::new));
  }
}
