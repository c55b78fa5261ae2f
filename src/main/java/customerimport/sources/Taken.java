package customerimport.sources;

/**
 * A file that was taken from an inbox.
 *
 * @param inbox where it lies
 * @param receivedName the name it is put aside under
 * @param importId the import it became, or null when it was a command
 */
public record Taken(Inbox inbox, String receivedName, Long importId) {}
