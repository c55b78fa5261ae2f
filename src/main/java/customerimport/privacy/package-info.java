/** Personal data goes again: after a set time, and at once where a customer is to be forgotten. */
package customerimport.privacy;
