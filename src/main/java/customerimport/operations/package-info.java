/** What those who run the product look at: its health, its numbers, its log. */
package customerimport.operations;
