package customerimport.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept, counted from when its file came. The customers, what imports wrote to
 * them, and the audit log stay.
 *
 * @param uploads files as they came, and with them what is made from them
 * @param previews rows that were rejected, or never written
 * @param receipts files in the folders for receipts and for what was received
 */
@ConfigurationProperties("customer-import.keep")
public record KeepSettings(
    @DefaultValue("90d") Duration uploads,
    @DefaultValue("90d") Duration previews,
    @DefaultValue("90d") Duration receipts) {}
