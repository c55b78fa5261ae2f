package customerimport.csv;

import customerimport.customer.Field;

/**
 * One column of the file.
 *
 * @param name the header cell as the file has it, without outer white space
 * @param position where it stands, from 1
 * @param field the field that it holds, or null when the column is not imported
 */
public record Column(String name, int position, Field field) {}
