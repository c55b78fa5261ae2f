/**
 * The files that tell a sender what became of theirs: the preview as a page and as CSV, the result,
 * the rejects. Each is a stream that is read as it is consumed, so that memory does not grow with
 * the file; the folder writes it and REST sends it.
 */
package customerimport.receipt;
