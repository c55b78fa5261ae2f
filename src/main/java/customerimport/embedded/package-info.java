/**
 * The PostgreSQL that comes along when no database is configured.
 *
 * <p>The server runs as a process of its own, from the binaries on the class path, on a data folder
 * that lasts. A lock file tells a second instance on the same folder (refused) from the server that
 * a killed JVM left behind (stopped, then started anew): the operating system frees the lock with
 * the JVM, however it ends.
 *
 * <p>PostgreSQL's own commands do the work. A test library that wraps them was tried: it switches
 * fsync off, lets any local user in without a password, gives up on a recovery after a set time,
 * and cannot say why a server did not start.
 */
package customerimport.embedded;
