/**
 * Which customers are meant: filters, in a small language and in JSON, saved under a name or not,
 * and the customers that they let through. The SQL of a filter is built from the field catalogue;
 * what a user writes is only ever a parameter of it.
 */
package customerimport.segment;
