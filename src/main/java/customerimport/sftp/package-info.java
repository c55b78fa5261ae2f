/** Accounts on SFTP servers, each an inbox like the folder, only on the remote side. */
package customerimport.sftp;
