-- Which import wrote a customer last; null is one that no import has written. Not indexed: every
-- confirm would pay for it, and to look through a million customers takes a moment.
alter table customer add column import_id bigint;

update customer c
set import_id = w.import_id
from (
  select coalesce(r.customer_id, i.first_new_id + r.new_number - 1) as customer_id,
    max(i.import_id) as import_id
  from import i
  join import_row r on r.import_id = i.import_id and r.outcome in ('C', 'N')
  where i.imported_at is not null
  group by 1
) w
where c.customer_id = w.customer_id;

-- Finds the staged rows that changed a customer. An index on import_row itself would make a preview
-- a quarter slower, and most of all for the rows that nobody confirms: so what was imported is
-- entered here afterwards, when nothing else waits (import.filed), and looked for in its import until then.
create table customer_history (
  customer_id bigint not null,
  import_id   bigint not null,
  row_number  bigint not null,
  primary key (customer_id, import_id, row_number)
);

alter table import add column filed boolean not null default false;

create index import_unfiled on import (import_id) where imported_at is not null and not filed;

-- Finds the import that created a customer.
create index import_first_new_id on import (first_new_id) where first_new_id is not null;

-- The same index as before, and good for the beginning of an address as well, in whatever language
-- the server sorts; by bytes it is also quicker to write.
drop index customer_email;
create index customer_email on customer (lower(email) text_pattern_ops);

-- Filters saved under a name.
create table segment (
  name       text primary key,
  filter     jsonb not null,
  updated_at timestamptz not null default now(),
  updated_by text not null
);

-- Whom a delivery named that always names everyone: a compressed bitmap of customers' ids.
create table delivery (
  import_id bigint primary key references import on delete cascade,
  customers bytea not null
);
alter table delivery alter column customers set storage external;
