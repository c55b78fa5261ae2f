/**
 * Which import changed what of a customer. The staged rows of imported imports are the history; the
 * table {@code customer_history} only finds them.
 */
package customerimport.history;
