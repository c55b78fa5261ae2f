package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class DownloadTest {

  private static final String CSV = "CustomerID;FirstName;Gender\n0;Kåre;1\n";

  @Autowired Api api;
  @Autowired JdbcClient database;

  @Test
  void theOriginalIsTheFileAsItCame() {
    String id = api.json(api.post("/api/imports?name=k%C3%A5re.csv", CSV)).get("id").asText();

    var response = api.get("/api/imports/" + id + "/original.csv");

    assertThat(response.body()).isEqualTo(CSV);
    assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("filename*=UTF-8''k%C3%A5re.csv");
  }

  @Test
  void theOriginalIsGoneAfterItsTime() {
    String id = api.upload(CSV);
    database.sql("delete from original where import_id = " + id).update();

    var response = api.get("/api/imports/" + id + "/original.csv");

    assertThat(response.statusCode()).isEqualTo(410);
    assertThat(api.json(response).get("code").asText()).isEqualTo("ORIGINAL_GONE");
  }

  @Test
  void theTemplateIsAFileThatImports() {
    var response = api.get("/api/template.csv");

    assertThat(response.body()).startsWith("\uFEFFCustomerID;FirstName;");
    JsonNode preview = api.json(api.post("/api/imports", response.body()));
    assertThat(preview.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(preview.get("warnings")).isEmpty();
  }

  @Test
  void theColumnsAreThoseOfTheCatalogue() {
    JsonNode columns = api.json(api.get("/api/columns")).get("columns");

    assertThat(columns).hasSize(16);
    assertThat(columns.at("/0/name").asText()).isEqualTo("CustomerID");
    assertThat(columns.at("/0/required").asBoolean()).isTrue();
  }

  @Test
  void theContractIsServed() {
    assertThat(api.get("/api/openapi.yaml").body()).startsWith("openapi: 3.0");
  }

  @Test
  void importsAreListedNewestFirst() {
    String first = api.json(api.post("/api/imports?name=searched.csv", CSV)).get("id").asText();
    String second = api.json(api.post("/api/imports?name=searched.csv", CSV)).get("id").asText();

    JsonNode page = api.json(api.get("/api/imports?q=SEARCH&state=PREVIEWED&source=REST&size=1"));

    assertThat(page.at("/imports/0/id").asText()).isEqualTo(second);
    assertThat(page.get("total").asInt()).isEqualTo(2);
    assertThat(
            api.json(api.get("/api/imports?q=search&size=1&page=1")).at("/imports/0/id").asText())
        .isEqualTo(first);
  }
}
