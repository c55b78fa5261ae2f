package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "preview.csv, 200, 200",
    "preview.html, 200, 200",
    "rejects.csv, 200, 410",
    "result.csv, 409, 409",
  })
  void aPreviewedImportHasItsFiles(String file, int status, int withoutOriginal) {
    String path = "/api/imports/" + api.upload(CSV + "abc;Per;1\n") + "/";

    assertThat(api.get(path + file).statusCode()).isEqualTo(status);

    database.sql("delete from original").update();
    assertThat(api.get(path + file).statusCode()).isEqualTo(withoutOriginal);
  }

  @Test
  void anImportedOneHasItsResult() {
    String path = "/api/imports/" + api.upload(CSV + "abc;Per;1\n") + "/";
    api.post(path + "confirm", "");

    var result = api.get(path + "result.csv");
    var rejects = api.get(path + "rejects.csv", "Accept-Language", "nb");

    assertThat(result.body()).contains("Kåre").contains("NEW");
    assertThat(result.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(rejects.body()).contains("abc;Per;1").doesNotContain("Kåre");
    assertThat(rejects.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("kunder.")
        .contains(".rejects.csv");
  }

  @Test
  void mendedRejectsGoInWithTheirExtraColumns() {
    String path =
        "/api/imports/"
            + api.upload(
                """
                CustomerID;Bonus;FirstName;ZipCode;Comment;Gender
                0;;Godtatt;;;1
                0;"a;b";Mangler;;'=1+1;
                0;;Feil;?;+1-2;2;for mange
                """)
            + "/";
    api.post(path + "confirm", "");

    String rejects = api.get(path + "rejects.csv").body();
    String mended =
        rejects
            .replace("'=1+1;;", "'=1+1;2;")
            .replace("?;", "0150;")
            .replace("for mange;", "")
            .replace("Mangler", "Mangler ikke");
    JsonNode again = api.json(api.post("/api/imports?name=mended.csv", mended));

    assertThat(again.at("/counts/new").asInt()).as(rejects + again).isEqualTo(2);
    assertThat(again.at("/counts/uploaded").asInt()).isEqualTo(2);
    assertThat(again.get("warnings").findValuesAsText("column")).containsExactly("Bonus");
    api.post(ImportViews.link(again.get("id").asLong()) + "/confirm", "");
    String comment = "select comment from customer where first_name = ? order by customer_id desc";
    assertThat(database.sql(comment).param("Mangler ikke").query(String.class).list().get(0))
        .isEqualTo("=1+1");
    assertThat(database.sql(comment).param("Feil").query(String.class).list().get(0))
        .isEqualTo("+1-2");
  }

  @Test
  void theResultComesBackUnchanged() {
    String path = "/api/imports/" + api.upload(CSV + "0;=cmd;2\n") + "/";
    api.post(path + "confirm", "");

    JsonNode again = api.json(api.post("/api/imports", api.get(path + "result.csv").body()));

    assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(2);
    assertThat(again.at("/counts/uploaded").asInt()).isEqualTo(2);
    assertThat(again.get("warnings")).isEmpty();
  }

  @Test
  void aRejectedFileHasNoPreview() {
    String path = api.post("/api/imports", "").headers().firstValue("Location").orElseThrow();

    var response = api.get(path + "/preview.csv");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(api.json(response).get("code").asText()).isEqualTo("NO_SUCH_FILE_YET");
  }

  @Test
  void thePreviewPageRunsNothing() {
    var response = api.get("/api/imports/" + api.upload(CSV) + "/preview.html");

    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(response.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'; style-src 'sha256-", "sandbox")
        .doesNotContain("unsafe");
  }

  @Test
  void theTemplateIsAFileThatImports() {
    var response = api.get("/api/template.csv");

    assertThat(response.body()).startsWith("\uFEFFCustomerID;FirstName;");
    JsonNode preview = api.json(api.post("/api/imports", response.body()));
    assertThat(preview.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(preview.get("warnings").findValuesAsText("code"))
        .filteredOn(code -> !code.equals("ALREADY_IMPORTED"))
        .isEmpty();
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
