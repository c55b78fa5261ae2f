package customerimport.folder;

/**
 * A file that was taken from the folder.
 *
 * @param importId the import it became
 * @param receivedName the name it is put aside under
 */
public record Taken(long importId, String receivedName) {}
