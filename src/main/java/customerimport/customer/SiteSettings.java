package customerimport.customer;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the site is.
 *
 * @param region the ISO 3166-1 alpha-2 code of the country whose phone numbers are written without
 *     a country code and whose zip codes stand without a country
 * @param language the language of what cannot ask its reader, such as the files in the receipts
 *     folder: Norwegian for nb, no and nn, English for any other
 */
@ConfigurationProperties("customer-import.site")
public record SiteSettings(@DefaultValue("NO") String region, @DefaultValue("en") Locale language) {

  /** Takes the region in any case. */
  public SiteSettings {
    region = region.strip().toUpperCase(Locale.ROOT);
    if (!Countries.isCode(region)) {
      throw new IllegalArgumentException(
          "customer-import.site.region is not a country of ISO 3166-1, such as NO: " + region);
    }
  }
}
