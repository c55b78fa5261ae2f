package customerimport.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an import may be, and how long it waits.
 *
 * @param maxFileSize the largest file that is taken
 * @param expireAfter how long a preview waits for its confirm
 * @param undoWithin how long after it was written an import can be undone
 */
@ConfigurationProperties("customer-import")
public record ImportSettings(
    @DefaultValue("4GB") DataSize maxFileSize,
    @DefaultValue("30d") Duration expireAfter,
    @DefaultValue("30d") Duration undoWithin) {}
