package customerimport.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the whole application, at a site that has columns of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest(
    properties = {
      "customer-import.columns[0].name=Points",
      "customer-import.columns[0].kind=NUMBER",
      "customer-import.columns[0].limit=6",
      "customer-import.columns[0].aliases=Poeng,Bonus",
      "customer-import.columns[1].name=Member since",
      "customer-import.columns[1].kind=DATE",
    })
public @interface SiteWithColumns {}
