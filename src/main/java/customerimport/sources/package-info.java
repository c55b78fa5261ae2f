/**
 * Places where files are dropped and answered, be it a folder or an account on a server: what is
 * the same for all of them. A file is safe once its bytes are in the database; what lies where it
 * was dropped is tidied up afterwards.
 */
package customerimport.sources;
