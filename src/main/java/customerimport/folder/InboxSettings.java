package customerimport.folder;

import customerimport.sources.Rule;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that is watched.
 *
 * @param inbox the folder
 * @param inboxUser the user as whom its files come in and confirm
 * @param inboxMapping the saved mapping that its files use, or null; files wait until there is one
 * @param inboxSettle how long a file must have kept its size before it is taken for complete
 * @param inboxEveryone whether each file names every customer that its sender knows
 * @param inboxRule what may be written without a person
 */
@ConfigurationProperties("customer-import")
public record InboxSettings(
    @DefaultValue("inbox") Path inbox,
    @DefaultValue("inbox") String inboxUser,
    String inboxMapping,
    @DefaultValue("1s") Duration inboxSettle,
    boolean inboxEveryone,
    @DefaultValue Rule inboxRule) {}
