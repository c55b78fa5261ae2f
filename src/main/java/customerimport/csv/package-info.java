/**
 * Bytes of a customer file to rows; the only place that knows the file format.
 *
 * <p>Camel's CSV data format splits the text into cells, but it tells neither the physical line of
 * a record nor that a quote is wrong in one record only, and it reads whatever the charset makes of
 * the bytes. So {@link customerimport.csv.RecordReader} goes before it: it decodes strictly,
 * follows the same grammar, keeps a mark for each record, and makes harmless what the data format
 * would stumble over. {@link customerimport.csv.Rows} goes behind it and puts cells and marks
 * together again.
 */
package customerimport.csv;
