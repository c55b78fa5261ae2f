-- What the user leaves out. A row that is left out is not written; of a cell that is left out, the
-- value stands aside, so that it can be taken in again.
alter table import_row
  add column left_out   boolean not null default false,
  add column left_cells jsonb;

-- How many of the rows that are left out would change a customer.
alter table import add column left_changed bigint not null default 0;

-- An import of source UNDO returns what another one changed, and removes (outcome D) whom it created.
alter table import
  add column undo_of bigint references import,
  add column removed bigint not null default 0;

-- At most one that may still be, or has been, written.
create unique index import_undo_of on import (undo_of)
  where undo_of is not null and state not in ('CANCELLED', 'EXPIRED', 'FAILED', 'REJECTED');
