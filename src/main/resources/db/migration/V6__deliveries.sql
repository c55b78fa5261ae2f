-- Who was named by the last delivery of a source that always names everyone, and is not by this one.
create table missing_customer (
  import_id   bigint not null,
  customer_id bigint not null,
  primary key (import_id, customer_id)
);

alter table import
  add column missing       bigint,   -- how many those are; null when the file is not said to name everyone
  add column missing_since bigint;   -- the import of that last delivery; null for the first one
