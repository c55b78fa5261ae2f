package customerimport.csv;

import customerimport.problem.Problem;

/**
 * What the bytes of a file are.
 *
 * @param charset the name of the charset in which the file can be read, or null when there is a
 *     problem
 * @param problem why the file cannot be read, or null
 */
public record Encoding(String charset, Problem problem) {}
