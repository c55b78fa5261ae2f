package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people know of Import / Update customers holds here too, step by step. */
@RestTest
class ImportUpdatePageTest {

  private static final String HEADER = "CustomerID;FirstName;LastName;Email;Gender;BirthDate\r\n";

  @Autowired Api api;
  @Autowired JdbcClient database;

  @BeforeEach
  void twoCustomers() {
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, first_name, last_name, email, gender, birth_date, city)
            values (501, 'Kari', 'Nordmann', 'kari@example.org', 2, '1980-02-29', 'Oslo'),
              (502, 'Ola', 'Hansen', 'ola@example.org', 1, '1979-01-31', 'Bergen')
            """)
        .update();
  }

  @Test
  void theDownloadedListFollowsTheCorrectFormatToBeImported() {
    String list = api.get("/api/customers.csv").body();

    assertThat(counts(told(api.upload(list))))
        .isEqualTo("uploaded 2, changed 0, unchanged 2, new 0");
  }

  @Test
  void inTheDownloadedListAllInformationCanBeModified() {
    String list =
        api.get("/api/customers.csv")
            .body()
            .replace("Kari", "Karin")
            .replace("Bergen", "Voss")
            .replace("1980-02-29", "01.03.1981");
    JsonNode told = told(api.upload(list));

    assertThat(counts(told)).isEqualTo("uploaded 2, changed 2, unchanged 0, new 0");
    assertThat(changes(told))
        .containsExactly(
            "501 FirstName: Kari → Karin",
            "501 BirthDate: 1980-02-29 → 1981-03-01",
            "502 City: Bergen → Voss");
  }

  @Test
  void theTemplateCanBeImportedAsItIs() {
    assertThat(counts(told(api.upload(api.get("/api/template.csv").body()))))
        .isEqualTo("uploaded 1, changed 0, unchanged 0, new 1");
  }

  @Test
  void aRowWithCustomerId0GetsAGeneratedId() {
    String id = api.upload(HEADER + "0;Siri;Dahl;siri@example.org;2;\r\n");
    assertThat(counts(told(id))).isEqualTo("uploaded 1, changed 0, unchanged 0, new 1");
    assertThat(customers()).isEqualTo(2);

    confirm(id);

    assertThat(customers()).isEqualTo(3);
    String generated = rows(told(id)).get(0).get("customerId").asText();
    assertThat(generated).matches("[1-9][0-9]*");
    assertThat(value(Long.parseLong(generated), "first_name")).isEqualTo("Siri");
  }

  @Test
  void aChangedCustomerIdUpdatesTheCustomerWithTheIdThatIsInput() {
    String id = api.upload("CustomerID;FirstName;LastName;Gender\n502;Kari;Nordmann;2\n");
    confirm(id);

    assertThat(value(502, "first_name")).isEqualTo("Kari");
    assertThat(value(501, "first_name")).isEqualTo("Kari");
    assertThat(customers()).isEqualTo(2);
  }

  @Test
  void aChangedCustomerIdThatMakesSomebodyElseOfACustomerWaitsForAYes() {
    String id = api.upload(HEADER + "502;Kari;Nordmann;kari@example.org;2;1980-02-29\n");
    assertThat(rows(told(id)).get(0).at("/problems/0/code").asText()).isEqualTo("IDENTITY_CHANGE");

    JsonNode accepted =
        api.json(
            api.send(
                api.request("/api/imports/" + id, "Content-Type", "application/json")
                    .method(
                        "PATCH",
                        BodyPublishers.ofString(
                            "{\"accept\": [{\"row\": 1, \"code\": \"IDENTITY_CHANGE\"}]}"))));
    assertThat(counts(accepted)).isEqualTo("uploaded 1, changed 1, unchanged 0, new 0");
    api.post(
        "/api/imports/" + id + "/confirm", "{\"revision\": 2}", "Content-Type", "application/json");

    assertThat(value(502, "email")).isEqualTo("kari@example.org");
  }

  @Test
  void theOverviewShowsBoxesYellowCellsAndGreenRows() {
    String id =
        api.upload(
            HEADER
                + "501;Kari;Nordmann;ny@example.org;2;1980-02-29\r\n"
                + "502;Ola;Hansen;ola@example.org;1;1979-01-31\r\n"
                + "0;Siri;Dahl;;2;\r\n");

    assertThat(counts(told(id))).isEqualTo("uploaded 3, changed 1, unchanged 1, new 1");
    assertThat(api.get("/api/imports/" + id + "/preview.html").body())
        .containsSubsequence(
            "box uploaded\"><dt>Uploaded</dt><dd>3",
            "box changed\"><dt>Changed</dt><dd>1",
            "box unchanged\"><dt>Unchanged</dt><dd>1",
            "box new\"><dt>New</dt><dd>1",
            "<td class=\"changed\"><del>kari@example.org</del> → <ins>ny@example.org</ins></td>",
            "<section class=\"rows NEW\">",
            "<td>Siri</td>");
  }

  @Test
  void cancelStopsIt() {
    String id = api.upload(HEADER + "501;Karin;Nordmann;kari@example.org;2;1980-02-29\n");

    api.post("/api/imports/" + id + "/cancel", "");

    assertThat(told(id).get("state").asText()).isEqualTo("CANCELLED");
    assertThat(value(501, "first_name")).isEqualTo("Kari");
  }

  @Test
  void afterTheConfirmItSaysSoWithAThumbsUp() {
    String id = api.upload(HEADER + "501;Karin;Nordmann;kari@example.org;2;1980-02-29\n");

    JsonNode imported = confirm(id);

    assertThat(imported.get("message").asText()).isEqualTo("Customer successfully imported!");
    assertThat(api.get("/api/imports/" + id + "/preview.html").body())
        .contains("👍 Customer successfully imported!");
    assertThat(value(501, "first_name")).isEqualTo("Karin");
  }

  private JsonNode confirm(String id) {
    return api.json(
        api.post(
            "/api/imports/" + id + "/confirm",
            "{\"revision\": 1}",
            "Content-Type",
            "application/json"));
  }

  private JsonNode told(String id) {
    return api.json(api.get("/api/imports/" + id));
  }

  private JsonNode rows(JsonNode told) {
    return api.json(api.get(told.at("/_links/rows").asText())).get("rows");
  }

  private List<String> changes(JsonNode told) {
    var changes = new ArrayList<String>();
    for (JsonNode row : rows(told)) {
      for (JsonNode change : row.get("changes")) {
        changes.add(
            "%s %s: %s → %s"
                .formatted(
                    row.get("customerId").asText(),
                    change.get("field").asText(),
                    change.get("old").asText(),
                    change.get("new").asText()));
      }
    }
    return changes;
  }

  private static String counts(JsonNode told) {
    JsonNode counts = told.get("counts");
    return "uploaded %s, changed %s, unchanged %s, new %s"
        .formatted(
            counts.get("uploaded"),
            counts.get("changed"),
            counts.get("unchanged"),
            counts.get("new"));
  }

  private long customers() {
    return database.sql("select count(*) from customer").query(Long.class).single();
  }

  private String value(long customer, String column) {
    return database
        .sql("select %s from customer where customer_id = ?".formatted(column))
        .param(customer)
        .query(String.class)
        .single();
  }
}
