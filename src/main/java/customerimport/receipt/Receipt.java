package customerimport.receipt;

import java.util.List;

/**
 * What is to be told of an import.
 *
 * @param importId the import
 * @param version what it tells: the import's version when it was looked at
 * @param files the files that tell it
 */
public record Receipt(long importId, int version, List<ReceiptFile> files) {}
