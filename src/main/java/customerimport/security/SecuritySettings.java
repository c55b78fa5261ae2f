package customerimport.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator.
 *
 * @param adminPassword the password of the user admin, or null to have one made at the first start
 */
@ConfigurationProperties("customer-import")
record SecuritySettings(String adminPassword) {}
