-- The file as it came, in chunks.
insert into original (import_id, chunk, bytes) values (1, ?, ?)
