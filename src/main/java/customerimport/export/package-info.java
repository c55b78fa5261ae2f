/** The list that comes back: customers as a file in exactly the format that imports. */
package customerimport.export;
