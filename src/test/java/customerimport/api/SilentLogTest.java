package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.imports.ImportState;
import customerimport.testing.Product;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens, the log says nothing of customers. */
@RestTest
@ExtendWith(OutputCaptureExtension.class)
class SilentLogTest {

  private static final String HEADER = "CustomerID;Gender;FirstName;Email;Mobile;Comment\n";
  private static final List<String> VALUES =
      List.of(
          "Tausheten", "taushet@example.org", "40719382", "Hemmeligheten", "Uleselig", "Navneløs");

  @Autowired Api api;
  @Autowired Product product;
  @Autowired JdbcClient database;

  @Value("${customer-import.inbox}")
  Path inbox;

  @Test
  void noValueOfACustomerIsInTheLog(CapturedOutput log) throws IOException {
    String row = ";1;Tausheten;taushet@example.org;40719382;Hemmeligheten\n";
    String id = api.upload(HEADER + "0" + row + "0;x;Uleselig;uleselig;12;Hemmeligheten\n");
    api.post("/api/imports/" + id + "/confirm", "");
    long customer = product.in(ImportState.IMPORTED, Long.parseLong(id)).firstNewId();
    conflict(customer);
    aStatementThatFails(customer);
    for (String path :
        List.of(
            "/imports/" + id + "/rows?q=Tausheten",
            "/customers?filter=FirstName+%3D+Tausheten",
            "/customers?filter=FirstName+is+Tausheten",
            "/customers.csv?encoding=windows-1252",
            "/imports/" + id + "/result.csv",
            "/imports/Tausheten",
            "/Tausheten?Hemmeligheten=1")) {
      api.get("/api" + path);
    }
    api.post("/api/imports", "Navn\nNavneløs,Tausheten\n\"");
    api.post("/api/imports/" + id + "/confirm", "{Tausheten", "Content-Type", "application/json");
    new UsersOverRest(api).ask("Tausheten", "Hemmeligheten", "/api/imports");
    Files.write(
        inbox.resolve("taus.csv"), (HEADER + "0" + row).getBytes(StandardCharsets.UTF_16LE));
    await()
        .until(
            () -> api.json(api.get("/api/imports?q=taus")).at("/imports/0/state").asText(),
            state -> state.equals("PREVIEWED") || state.equals("REJECTED"));
    api.send(api.request("/api/customers/" + customer).DELETE());

    assertThat(log.getAll().lines().filter(line -> VALUES.stream().anyMatch(line::contains)))
        .isEmpty();
  }

  private void conflict(long customer) {
    String changed = api.upload(HEADER + customer + ";1;Tausheten;ny.taushet@example.org;;\n");
    database
        .sql("update customer set email = 'en.annen.taushet@example.org' where customer_id = ?")
        .param(customer)
        .update();
    var answer = api.post("/api/imports/" + changed + "/confirm", "");
    assertThat(answer.statusCode()).isEqualTo(409);
  }

  /** The database refuses a row, and says which: that is not passed on. */
  private void aStatementThatFails(long customer) {
    database
        .sql("alter table customer add constraint no_secrets check (comment <> 'Navneløs')")
        .update();
    try {
      String id = api.upload(HEADER + customer + ";1;Tausheten;;;Navneløs\n");
      api.send(
          api.request("/api/imports/" + id + "/confirm", "Prefer", "wait=2")
              .POST(BodyPublishers.noBody()));
      await()
          .until(
              () ->
                  database
                      .sql("select attempts > 0 from import where import_id = ?")
                      .param(Long.valueOf(id))
                      .query(Boolean.class)
                      .single());
    } finally {
      database.sql("alter table customer drop constraint no_secrets").update();
    }
  }
}
