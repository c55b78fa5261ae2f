package customerimport.receipt;

import java.util.List;

/**
 * What is to be told of an import.
 *
 * @param importId the import
 * @param inbox the name of the inbox it goes to
 * @param version what it tells: the import's version when it was looked at
 * @param files the files that tell it
 */
public record Receipt(long importId, String inbox, int version, List<ReceiptFile> files) {}
