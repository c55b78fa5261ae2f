package customerimport.preview;

/**
 * A batch and what is stored of it.
 *
 * @param batch the rows
 * @param existing the stored customers that they name
 */
public record Enriched(Batch batch, Existing existing) {}
