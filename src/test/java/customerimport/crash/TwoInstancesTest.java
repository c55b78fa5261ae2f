package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import customerimport.queue.Broker;
import customerimport.sftp.SftpServer;
import customerimport.testing.TestDatabase;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jms.core.JmsTemplate;

/**
 * Two instances on one database share a folder and an SFTP account: each file is imported once,
 * though one of them is killed on the way, and nobody lifts a hand.
 */
class TwoInstancesTest {

  private static final Path FOLDER =
      Path.of("target", "crash", "instances-" + UUID.randomUUID()).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Broker BROKER = new Broker();
  private static SftpServer server;

  private final DriverManagerDataSource database = (DriverManagerDataSource) TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database);

  @BeforeAll
  static void start() {
    BROKER.start();
    server = new SftpServer(FOLDER.resolve("remote"));
  }

  @AfterAll
  static void stop() {
    BROKER.stop();
    server.close();
  }

  @Test
  void eachFileIsImportedOnceThoughAnInstanceIsKilled() throws Exception {
    importOnTwo("once", 40, new Random());
  }

  /** {@code mvn -Pcrash verify}. */
  @RepeatedTest(3)
  @Tag("crash-many")
  void eachOfManyFilesIsImportedOnceThoughAnInstanceIsKilled(RepetitionInfo repetition)
      throws Exception {
    importOnTwo("many" + repetition.getCurrentRepetition(), 200, new Random());
  }

  private void importOnTwo(String name, int files, Random random) throws Exception {
    Inboxes inboxes = Inboxes.of(name, FOLDER, server);
    List<Instance> instances = new ArrayList<>();
    try {
      for (int i = 0; i < 2; i++) {
        instances.add(new Instance(FOLDER.resolve(name + i), settings(inboxes)));
      }
      await().atMost(PATIENCE).until(() -> instances.get(0).isUp() && instances.get(1).isUp());
      inboxes.put(files, "fil ", "");
      int victim = random.nextInt(2);
      int moment = files / 10 + random.nextInt(files * 8 / 10);
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> imports() >= moment);
      instances.get(victim).kill();

      await().atMost(PATIENCE).until(() -> imports("IMPORTED") == files);
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .untilAsserted(
              () -> {
                assertThat(inboxes.files("")).isEmpty();
                assertThat(inboxes.told()).isEqualTo(files);
              });
      assertThat(imports()).isEqualTo(files);
      assertThat(count("customer")).isEqualTo(files);
      assertThat(inboxes.files(".received")).hasSize(files);
      assertThat(importedEvents(name, files)).hasSize(files);
      instances.get(1 - victim).stop(PATIENCE.toSeconds());
    } finally {
      instances.forEach(Instance::close);
    }
  }

  private List<String> settings(Inboxes inboxes) throws IOException {
    return inboxes.settings(
        database,
        "--spring.artemis.broker-url=" + BROKER.url(),
        "--customer-import.events-to=jms:queue:" + inboxes.name(),
        "--customer-import.inbox-rule.auto-confirm=ALWAYS",
        "--customer-import.sftp.remote.rule.auto-confirm=ALWAYS");
  }

  private long imports() {
    return count("import");
  }

  private long imports(String state) {
    return count("import where state = '" + state + "'");
  }

  private long count(String of) {
    return jdbc.sql("select count(*) from " + of).query(Long.class).single();
  }

  private static Set<String> importedEvents(String queue, int wanted) {
    var found = new TreeSet<String>();
    try (var connections = new ActiveMQConnectionFactory(BROKER.url())) {
      var jms = new JmsTemplate(connections);
      jms.setReceiveTimeout(2_000);
      var json = new ObjectMapper();
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                Message event = jms.receive(queue);
                if (event instanceof TextMessage text) {
                  var told = json.readTree(text.getText());
                  if (told.path("type").asText().equals("imported")) {
                    found.add(told.at("/import/id").asText());
                  }
                }
                return found.size() == wanted;
              });
    }
    return found;
  }
}
