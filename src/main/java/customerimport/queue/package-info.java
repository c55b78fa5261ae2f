/** The door for messages: other systems confirm and cancel imports through a queue. */
package customerimport.queue;
