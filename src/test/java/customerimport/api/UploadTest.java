package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RestTest
class UploadTest {

  private static final String CSV = "CustomerID;FirstName;Gender\n0;Kari;2\n0;Ola;1\n";

  @Autowired Api api;

  @Test
  void anUploadBecomesAnImportWithItsPreview() {
    var response = api.post("/api/imports?name=kunder.csv", CSV);

    assertThat(response.statusCode()).isEqualTo(201);
    var told = api.json(response);
    assertThat(response.headers().firstValue("Location"))
        .hasValue("/api/imports/" + told.get("id").asText());
    assertThat(told.get("state").asText()).isEqualTo("PREVIEWED");
    assertThat(told.get("fileName").asText()).isEqualTo("kunder.csv");
    assertThat(told.get("receivedBy").asText()).isEqualTo("admin");
    assertThat(told.at("/counts/new").asInt()).isEqualTo(2);
    assertThat(told.at("/_links/confirm").asText()).endsWith("/confirm");
  }
}
