/**
 * Who may come in: sign-in, sessions, the first administrator, and requests that other sites' pages
 * send.
 */
package customerimport.security;
