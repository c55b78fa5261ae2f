/** What the console says when everything is up. */
package customerimport.console;
