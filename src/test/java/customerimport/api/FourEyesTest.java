package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.confirm.Answer;
import customerimport.confirm.Steps;
import customerimport.imports.ImportState;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** Nobody confirms alone, whatever door they try. */
@ApplicationTest(
    properties = {
      "customer-import.four-eyes=true",
      "customer-import.inbox-rule.auto-confirm=ALWAYS"
    })
@Import(Api.class)
class FourEyesTest {

  private static final String CSV = "CustomerID;Gender;FirstName\n0;1;Fire\n";

  @Autowired Api api;
  @Autowired Product product;
  @Autowired Steps steps;

  @Value("${customer-import.inbox}")
  Path inbox;

  private UsersOverRest users;

  @BeforeEach
  void twoPeople() {
    users = new UsersOverRest(api);
    users.have("ola", List.of("view", "upload", "confirm"));
    users.have("liv", List.of("view", "upload", "confirm"));
  }

  @Test
  void whoSentAFileDoesNotConfirmItAndSomebodyElseDoes() {
    String id = sentBy("ola");

    refused(confirm("ola", id), id);
    assertThat(confirm("liv", id).statusCode()).isEqualTo(200);
  }

  @Test
  void norDoTheyOnThePageOrByAKey() {
    String id = sentBy("ola");
    Visitor visitor = Visitor.atTheDoor(api);
    visitor.signIn("ola", UsersOverRest.PASSWORD.replace(" ", "+"));

    refused(visitor.post("/api/imports/" + id + "/confirm", ""), id);
    refused(
        api.send(
            api.anonymous("/api/imports/" + id + "/confirm")
                .header("Authorization", "Bearer " + users.key("ola"))
                .POST(BodyPublishers.noBody())),
        id);
  }

  @Test
  void norDoesTheAdministrator() {
    String id = api.upload(CSV);

    refused(api.post("/api/imports/" + id + "/confirm", ""), id);
  }

  @Test
  void whoChangedWhatIsWrittenDoesNotConfirmItEither() {
    String id = sentBy("ola");
    var changed =
        api.send(
            as("liv", "/api/imports/" + id, "Content-Type", "application/json")
                .method(
                    "PATCH", BodyPublishers.ofString("{\"options\": {\"emptyCells\": \"KEEP\"}}")));
    assertThat(changed.statusCode()).isEqualTo(200);

    var answer =
        api.send(
            as("liv", "/api/imports/" + id + "/confirm", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"revision\": 2}")));

    refused(answer, id);
  }

  @Test
  void aFileInTheInboxIsNobody() throws IOException {
    String id = sentBy("ola");

    Files.createFile(inbox.resolve(id + ".confirm"));

    Path refusal = inbox.resolve("receipts").resolve(id + ".refused.txt");
    await().until(() -> Files.exists(refusal));
    assertThat(Files.readString(refusal)).contains("has to be confirmed by a person");
    assertThat(product.settled(Long.parseLong(id)).state()).isEqualTo(ImportState.PREVIEWED);
  }

  @Test
  void aMessageIsNobodyEither() {
    long id = product.preview("CustomerID;Gender;FirstName", "0;1;Kun melding").id();

    new UsersOverRest(api).have("queue", List.of("confirm"));

    assertThat(steps.confirm(id, 1, "queue", "kari", "QUEUE", null).verdict())
        .isEqualTo(Answer.Verdict.FOUR_EYES);
  }

  @Test
  void noRuleConfirmsAndAPersonDoes() throws IOException {
    Files.writeString(inbox.resolve("rule.csv"), CSV);

    String id =
        await()
            .until(
                () -> api.json(api.get("/api/imports?source=FOLDER")).at("/imports/0/id").asText(),
                found -> !found.isEmpty());
    await()
        .until(
            () -> api.json(api.get("/api/imports/" + id)).at("/waiting/code").asText(),
            "FOUR_EYES"::equals);
    assertThat(confirm("ola", id).statusCode()).isEqualTo(200);
  }

  private String sentBy(String user) {
    var answer = api.send(as(user, "/api/imports").POST(BodyPublishers.ofString(CSV)));
    return api.json(answer).get("id").asText();
  }

  private HttpResponse<String> confirm(String user, String id) {
    return api.send(as(user, "/api/imports/" + id + "/confirm").POST(BodyPublishers.noBody()));
  }

  private java.net.http.HttpRequest.Builder as(String user, String path, String... headers) {
    return api.anonymous(path, headers)
        .header("Authorization", Api.basic(user, UsersOverRest.PASSWORD));
  }

  private void refused(HttpResponse<String> answer, String id) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(api.json(answer).get("code").asText()).isEqualTo("FOUR_EYES");
    assertThat(product.settled(Long.parseLong(id)).state()).isEqualTo(ImportState.PREVIEWED);
  }
}
