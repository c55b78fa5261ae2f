package customerimport.routes;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.ApplicationTest;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The route files are the table of contents. */
@ApplicationTest
class RouteFilesTest {

  @Autowired CamelContext camel;

  @Test
  void everyRouteHasANameAndADescription() {
    List<Route> own =
        camel.getRoutes().stream().filter(route -> !route.isCreatedByRestDsl()).toList();

    assertThat(own).isNotEmpty();
    assertThat(own)
        .allSatisfy(route -> assertThat(route.getRouteId()).matches("[a-z]+(-[a-z]+)*"))
        .allSatisfy(route -> assertThat(route.getDescription()).as(route.getId()).isNotBlank());
  }
}
