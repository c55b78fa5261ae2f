package customerimport.folder;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that is watched.
 *
 * @param inbox the folder
 * @param inboxUser the user as whom its files come in and confirm
 * @param inboxSettle how long a file must have kept its size before it is taken for complete
 */
@ConfigurationProperties("customer-import")
public record InboxSettings(
    @DefaultValue("inbox") Path inbox,
    @DefaultValue("inbox") String inboxUser,
    @DefaultValue("1s") Duration inboxSettle) {}
