/** What happens to imports, told to other systems. */
package customerimport.events;
