-- What the user leaves out. A row that is left out is not written; of a cell that is left out, the
-- value stands aside, so that it can be taken in again.
alter table import_row
  add column left_out   boolean not null default false,
  add column left_cells jsonb;

-- How many of the rows that are left out would change a customer.
alter table import add column left_changed bigint not null default 0;
