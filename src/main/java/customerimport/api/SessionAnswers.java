package customerimport.api;

import customerimport.customer.SiteSettings;
import customerimport.imports.ImportSettings;
import customerimport.security.SignedIn;
import java.util.List;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;

/** Who is signed in, and what a page must know of the site to serve that person. */
@Component
public class SessionAnswers {

  private final SignedIn signedIn;
  private final SiteSettings site;
  private final ImportSettings imports;
  private final ServerProperties server;

  SessionAnswers(
      SignedIn signedIn, SiteSettings site, ImportSettings imports, ServerProperties server) {
    this.signedIn = signedIn;
    this.site = site;
    this.imports = imports;
    this.server = server;
  }

  /**
   * Who asks, and what holds here.
   *
   * @param maxFileSize in bytes
   * @param expireAfter seconds for which a preview can be confirmed
   * @param undoWithin seconds for which an import can be undone
   * @param idleTimeout seconds after which the page asks for a sign-in again
   */
  record SessionView(
      String user,
      List<String> roles,
      Site site,
      long maxFileSize,
      long expireAfter,
      long undoWithin,
      long idleTimeout) {}

  /** Where the product runs: a country, and the language of the files that it writes. */
  record Site(String region, String language) {}

  /** What is told to whoever is signed in. */
  public Reply get() {
    return Reply.json(
        200,
        new SessionView(
            signedIn.name(),
            signedIn.roles(),
            new Site(site.region(), site.language().toLanguageTag()),
            imports.maxFileSize().toBytes(),
            imports.expireAfter().toSeconds(),
            imports.undoWithin().toSeconds(),
            server.getServlet().getSession().getTimeout().toSeconds()));
  }
}
