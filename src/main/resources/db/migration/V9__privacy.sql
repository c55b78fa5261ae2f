-- What was deleted of an import after its time, so that nobody looks again; and whether one of its
-- customers was erased, so that it cannot be undone.
alter table import
  add column upload_forgotten  boolean not null default false,
  add column preview_forgotten boolean not null default false,
  add column erased            boolean not null default false;

create index import_upload_kept on import (received_at) where not upload_forgotten;
create index import_preview_kept on import (received_at) where not preview_forgotten;
