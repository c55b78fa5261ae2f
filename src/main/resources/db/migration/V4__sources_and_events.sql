-- Which of several places of its source an import came from: the name of an SFTP account.
alter table import add column account text;
