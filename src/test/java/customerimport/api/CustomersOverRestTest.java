package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import customerimport.imports.Import;
import customerimport.testing.Product;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class CustomersOverRestTest {

  @Autowired Api api;
  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void customers() {
    database.sql("delete from customer").update();
    database.sql("update import set undo_of = null").update();
    database.sql("delete from import").update();
    // In the end: what was imported may just have been entered in it.
    database.sql("delete from import_row").update();
    database.sql("delete from customer_history").update();
    database.sql("delete from segment").update();
    database
        .sql(
            """
            insert into customer (customer_id, gender, first_name, last_name, email, mobile, city,
              country, zip_code, birth_date, company, comment, created_at, updated_at) values
              (1, 2, 'Åse', 'Hansen', 'Ase@Example.org', '+4790512345', 'OSLO', 'NO', '0150',
                '1980-02-29', null, null, '2020-01-01 12:00Z', '2026-01-15 12:00Z'),
              (2, 1, 'Per', 'Hansson', null, '+4690512345', 'Mo i Rana', 'SE', '123 45',
                '1990-05-17', 'A_B', null, '2021-01-01 12:00Z', '2026-02-15 12:00Z'),
              (3, 0, null, null, 'x@example.org', null, null, null, null,
                null, 'AxB (100%)', null, '2022-01-01 12:00Z', '2026-03-15 12:00Z')
            """)
        .update();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          CustomerID = 2                     | 2
          CustomerID from 2                  | 2 3
          CustomerID starts 3                | 3
          Email = ase@EXAMPLE.org            | 1
          Email starts ase                   | 1
          Email contains EXAMPLE             | 1 3
          Email set                          | 1 3
          Email empty                        | 2
          Mobile = 905 12 345                | -
          Mobile = "905 12 345"              | 1
          Mobile starts +46                  | 2
          FirstName = åse                    | 1
          LastName starts HANS               | 1 2
          LastName starts hansen             | 1
          LastName != Hansen                 | 2 3
          not LastName set                   | 3
          City = oslo                        | 1
          City = "mo i rana"                 | 2
          City contains o                    | 1 2
          Country = Sverige                  | 2
          Gender = 0                         | 3
          ZipCode starts 01                  | 1
          BirthDate from 1985-01-01          | 2
          BirthDate to 29.02.1980            | 1
          BirthDate from 1980-02-29 and BirthDate to 1980-02-29 | 1
          BirthDate starts 1990              | 2
          Company contains _                 | 2
          Company starts A_                  | 2
          Company starts "AxB (100%"         | 3
          Company contains 100%)             | -
          Company contains "100%)"           | 3
          created from 2021-06-01            | 3
          created to 2021-01-01              | 1 2
          updated from 2026-02-15T12:00:00Z  | 2 3
          updated to 2026-02-15T11:59:59Z    | 1
          import empty                       | 1 2 3
          import set                         | -
          source = FOLDER                    | -
          (Email set or Mobile set) and Gender = 1 | 2
          Email set or Mobile set and Gender = 1   | 1 2 3
          """)
  void aFilterLetsThroughWhomItMeans(String filter, String expected) {
    HttpResponse<String> response = api.get("/api/customers?filter=" + encoded(filter));

    if (filter.startsWith("Mobile = 905 ") || filter.endsWith("100%)")) {
      assertThat(api.json(response).get("code").asText()).isEqualTo("BAD_FILTER");
    } else {
      assertThat(ids(response)).isEqualTo(expected.equals("-") ? "" : expected);
      assertThat(listed(filter)).isEqualTo(expected.equals("-") ? "" : expected);
    }
  }

  @Test
  void whoWasWrittenByAnImportIsFoundByIt() {
    Import first =
        product.importNow(
            "CustomerID;Gender;FirstName;Mobile", "0;1;Ny;", "1;2;Åse;", "2;1;Per;+4690512345");
    Import second = product.importNow("CustomerID;Gender;FirstName", "2;1;Peter");
    String created = String.valueOf(first.firstNewId());

    assertThat(found("import = " + first.id())).isEqualTo("1 " + created);
    assertThat(found("createdBy = " + first.id())).isEqualTo(created);
    assertThat(found("import = " + second.id())).isEqualTo("2");
    assertThat(found("createdBy = " + second.id())).isEmpty();
    assertThat(found("import empty")).isEqualTo("3");
    assertThat(found("source = REST")).isEqualTo("1 2 " + created);
    assertThat(found("source = FOLDER")).isEmpty();
    assertThat(found("import = 999999")).isEmpty();
  }

  @Test
  void aPageFullOfThemIsFoundBeforeAndAfterTheImportIsFiled() {
    Import first = product.importNow("CustomerID;Gender;FirstName", "0;1;Ny", "1;2;Unn", "2;1;Kai");
    Import second = product.importNow("CustomerID;Gender;FirstName", "2;1;Peter");

    for (int filed = 0; filed < 2; filed++) {
      assertThat(firstOf("import = " + first.id())).isEqualTo("1");
      assertThat(firstOf("createdBy = " + first.id()))
          .isEqualTo(String.valueOf(first.firstNewId()));
      assertThat(firstOf("import = " + second.id())).isEqualTo("2");
      assertThat(firstOf("not import = " + first.id())).isEqualTo("3");
      assertThat(firstOf("import = " + first.id() + " and not import = " + second.id()))
          .isEqualTo("1");
      await().atMost(Duration.ofSeconds(100)).until(() -> isFiled(second.id()));
      await().atMost(Duration.ofSeconds(100)).until(() -> isFiled(first.id()));
    }
  }

  private String firstOf(String filter) {
    HttpResponse<String> page =
        api.get("/api/customers?size=1&total=false&filter=" + encoded(filter));
    assertThat(api.json(page).has("total")).isFalse();
    return api.json(page).at("/customers/0/customerId").asText();
  }

  @Test
  void customersComeInPagesWithTheTotal() {
    JsonNode page = api.json(api.get("/api/customers?size=2&page=1"));

    assertThat(page.at("/customers/0/customerId").asText()).isEqualTo("3");
    assertThat(page.at("/customers/0/values/Company").asText()).isEqualTo("AxB (100%)");
    assertThat(page.at("/customers/0/values/City").asText()).isEmpty();
    assertThat(page.at("/customers/0/createdAt").asText()).isEqualTo("2022-01-01T12:00:00Z");
    assertThat(page.get("total").asInt()).isEqualTo(3);
    assertThat(api.json(api.get("/api/customers?size=2&page=7")).get("total").asInt()).isEqualTo(3);
  }

  @Test
  void whatIsRareIsFoundAmongAll() {
    database
        .sql(
            """
            insert into customer (customer_id, gender, last_name)
            select n, 0, case when n % 10000 = 0 then 'Rar' else 'Vanlig' end
            from generate_series(10, 50000) n
            """)
        .update();

    JsonNode page = api.json(api.get("/api/customers?size=2&page=1&filter=LastName+%3D+rar"));

    assertThat(page.findValuesAsText("customerId")).containsExactly("30000", "40000");
    assertThat(page.get("total").asInt()).isEqualTo(5);
  }

  @Test
  void aFilterThatCannotBeUnderstoodIsToldInTheReadersLanguage() {
    var response = api.get("/api/customers?filter=Skostr+%3D+42", "Accept-Language", "nb");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(api.json(response).get("detail").asText())
        .startsWith("På plass 1 i filteret: fant «Skostr», ventet noe å se på: CustomerID, ");
    assertThat(api.json(api.get("/api/customers.csv?filter=City")).get("code").asText())
        .isEqualTo("BAD_FILTER");
  }

  @Test
  void aSegmentIsAFilterWithAName() {
    JsonNode saved = api.json(put("nyhetsbrev 2026", "{\"filter\": \"Email set\"}"));

    assertThat(saved.path("total").asInt()).as(saved.toString()).isEqualTo(2);
    assertThat(saved.at("/filter/test").asText()).isEqualTo("set");
    assertThat(saved.get("updatedBy").asText()).isEqualTo("admin");
    assertThat(ids(api.get("/api/customers?segment=nyhetsbrev+2026"))).isEqualTo("1 3");
    assertThat(ids(api.get("/api/customers?segment=nyhetsbrev+2026&filter=Gender+%3D+2")))
        .isEqualTo("1");
    assertThat(api.get("/api/customers.csv?segment=nyhetsbrev+2026").body().lines()).hasSize(3);

    put("nyhetsbrev 2026", "{\"filter\": " + saved.get("filter") + "}");
    put("Åpne", "{\"filter\": {\"and\": []}}");

    assertThat(api.json(api.get("/api/segments")).findValuesAsText("name"))
        .containsExactly("nyhetsbrev 2026", "Åpne");
    assertThat(api.json(api.get("/api/segments/%C3%85pne")).get("total").asInt()).isEqualTo(3);
    assertThat(api.send(api.request("/api/segments/%C3%85pne").DELETE()).statusCode())
        .isEqualTo(204);
    assertThat(api.get("/api/segments/%C3%85pne").statusCode()).isEqualTo(404);
    assertThat(api.json(api.get("/api/customers?segment=x")).get("code").asText())
        .isEqualTo("SEGMENT_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a     | {"filter": "City is Oslo"}                 | BAD_FILTER
          a     | {"filter": {"field": "City", "test": 1}}   | BAD_FILTER
          a     | {"filter": null}                           | BAD_FILTER
          a     | {}                                         | BAD_JSON
          a     | ["City"]                                   | BAD_JSON
          a     | {"filter": "City set", "by": "x"}          | BAD_JSON
          %2Ba  | {"filter": "City set"}                     | BAD_PARAMETER
          """)
  void whatIsNoSegmentIsNotSaved(String name, String body, String code) {
    HttpResponse<String> response = put(name, body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(api.json(response).get("code").asText()).isEqualTo(code);
    assertThat(api.json(api.get("/api/segments")).get("segments")).isEmpty();
  }

  @Test
  void aSegmentWhoseColumnIsGoneSaysSo() {
    database
        .sql(
            """
            insert into segment (name, filter, updated_by)
            values ('old', '{"field": "Shoe", "test": "set"}', 'admin')
            """)
        .update();

    assertThat(api.json(api.get("/api/segments")).at("/segments/0/filter/field").asText())
        .isEqualTo("Shoe");
    assertThat(api.json(api.get("/api/customers?segment=old")).get("found").asText())
        .isEqualTo("Shoe");
  }

  @Test
  void theHistoryTellsWhatImportsDid() {
    Import created =
        product.importNow(
            "CustomerID;Gender;FirstName;Email", "0;1;Ola;", "0;2;Kari;k@example.org");
    long kari = created.firstNewId() + 1;
    Import married = product.importNow("CustomerID;Gender;LastName", "1;2;Hansen", kari + ";2;Moe");
    Import cleared = product.importNow("CustomerID;Gender;Email", kari + ";2;");

    for (int filed = 0; filed < 2; filed++) {
      JsonNode history = api.json(api.get("/api/customers/" + kari)).get("history");

      assertThat(history.get("total").asInt()).isEqualTo(3);
      assertThat(changes(history))
          .containsExactly(
              cleared.id() + ".1 CHANGED Email: k@example.org > ",
              married.id() + ".2 CHANGED LastName:  > Moe",
              created.id() + ".2 NEW FirstName:  > Kari Email:  > k@example.org Gender:  > 2");
      assertThat(history.at("/entries/0/by").asText()).isEqualTo("kari");
      assertThat(history.at("/entries/0/source").asText()).isEqualTo("REST");
      assertThat(history.at("/entries/0/fileName").asText()).isEqualTo("kunder.csv");
      assertThat(history.at("/entries/0/at").asText()).isNotEmpty();
      JsonNode page = api.json(api.get("/api/customers/" + kari + "?size=1&page=1"));
      assertThat(page.at("/history/total").asInt()).isEqualTo(3);
      assertThat(changes(page.get("history"))).singleElement().asString().contains("Moe");
      await().atMost(Duration.ofSeconds(100)).until(() -> isFiled(cleared.id()));
    }
  }

  @Test
  void whoWasNeverImportedHasNoHistory() {
    database
        .sql("insert into customer (customer_id, gender, city) values (9000001, 0, 'Oslo')")
        .update();

    JsonNode customer = api.json(api.get("/api/customers/9000001"));

    assertThat(customer.at("/values/City").asText()).isEqualTo("Oslo");
    assertThat(customer.at("/history/entries")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"99999, 404, CUSTOMER_UNKNOWN", "0, 400, BAD_PARAMETER", "x, 400, BAD_PARAMETER"})
  void whoIsNotThereIsToldSo(String id, int status, String code) {
    var response = api.get("/api/customers/" + id);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(api.json(response).get("code").asText()).isEqualTo(code);
  }

  private boolean isFiled(long importId) {
    return database
        .sql("select filed from import where import_id = ?")
        .param(importId)
        .query(Boolean.class)
        .single();
  }

  private static List<String> changes(JsonNode history) {
    List<String> told = new ArrayList<>();
    for (JsonNode entry : history.get("entries")) {
      var text =
          new StringBuilder(entry.get("importId").asText() + "." + entry.get("rowNumber").asText())
              .append(' ')
              .append(entry.get("outcome").asText());
      for (JsonNode change : entry.get("changes")) {
        text.append(' ').append(change.get("field").asText()).append(": ");
        text.append(change.get("old").asText()).append(" > ").append(change.get("new").asText());
      }
      told.add(text.toString());
    }
    return told;
  }

  private HttpResponse<String> put(String name, String body) {
    return api.send(
        api.request("/api/segments/" + name.replace(" ", "%20").replace("Å", "%C3%85"))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private String found(String filter) {
    return ids(api.get("/api/customers?filter=" + encoded(filter)));
  }

  private String ids(HttpResponse<String> response) {
    JsonNode page = api.json(response);
    List<String> ids = page.findValuesAsText("customerId");
    assertThat(page.get("total").asInt()).as(response.body()).isEqualTo(ids.size());
    return String.join(" ", ids);
  }

  /** The numbers of the customers in the exported list. */
  private String listed(String filter) {
    return String.join(
        " ",
        api.get("/api/customers.csv?filter=" + encoded(filter))
            .body()
            .lines()
            .skip(1)
            .map(line -> line.substring(1, line.indexOf("\";")))
            .toList());
  }

  private static String encoded(String filter) {
    return URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }
}
