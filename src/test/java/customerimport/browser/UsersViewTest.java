package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator lets people in on the page, and sees what they did. */
@BrowserTest
class UsersViewTest {

  @Autowired JdbcClient database;

  @Test
  void aUserIsMadeGivenRolesAPasswordAndAKeyAndIsInTheLog(Visits visits) {
    Visit visit = visits.signedIn().open("#/users");
    Person person = new Person(visit);
    visit.page().getByLabel("User name").fill("siri");
    person.clicks("Make user").sees("Keys for programs");

    visit
        .page()
        .waitForResponse(
            "**/api/users/siri",
            () -> visit.page().getByLabel(Pattern.compile("^confirm")).click());
    assertThat(visit.page().getByLabel(Pattern.compile("^confirm"))).isChecked();
    visit.page().getByLabel(Pattern.compile("^New password")).fill("a password of hers");
    person.clicks("Set password");
    visit.page().getByLabel("What the key is for").fill("nightly");
    person.clicks("Make key").sees("Copy it now");
    assertThat(visit.page().locator("code.key")).hasText(Pattern.compile("cik_[a-z0-9_]+"));
    person.clicks("Done");
    assertThat(row(visit, "Revoke nightly")).isVisible();

    visit.open("#/audit");
    person.sees("made a key").sees("siri: another password");
    assertThat(
            database
                .sql("select count(*) from authorities where username = 'siri'")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void whoIsSignedInTakesAnotherPassword(Visits visits) {
    letIn(visits.signedIn().open("#/users"), "tone", "a password of hers");
    Visit visit = visits.visitor().expecting(400);
    visit.page().navigate("/sign-in.html");
    visit.signIn("tone", "a password of hers");
    visit.page().getByLabel("Your account, tone").click();
    Person person = new Person(visit).sees("look at imports");

    person.page().getByLabel("Password until now").fill("not the one");
    person.page().getByLabel(Pattern.compile("^New password")).fill("another one of hers");
    person.clicks("Set password");
    assertThat(person.page().locator(".notice.problem")).isVisible();
    person.page().getByLabel("Password until now").fill("a password of hers");
    person.clicks("Set password");

    person.page().waitForURL("**/sign-in.html");
    visit.signIn("tone", "another one of hers");
    assertThat(person.page().getByLabel("Your account, tone")).isVisible();
  }

  private static void letIn(Visit administrator, String user, String password) {
    var answer =
        administrator
            .context()
            .request()
            .put(
                "/api/users/" + user,
                RequestOptions.create()
                    .setHeader("X-XSRF-TOKEN", administrator.cookie("XSRF-TOKEN").value)
                    .setData(Map.of("roles", List.of("view"), "password", password)));
    assertThat(answer).isOK();
  }

  @Test
  void whatTheApiRefusesIsSaid(Visits visits) {
    Visit visit = visits.signedIn().expecting(409).open("#/users/admin");

    new Person(visit).clicks("Shut out").sees("This user is needed");
  }

  private static Locator row(Visit visit, String name) {
    return visit
        .page()
        .getByRole(
            AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(name));
  }
}
