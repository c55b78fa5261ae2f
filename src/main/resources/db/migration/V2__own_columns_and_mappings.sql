-- A site's own columns: their values stand together under the columns' names, so that adding one is
-- a matter of configuration. Null is a customer without any.
alter table customer add column own jsonb;

-- Staged like the others: a member that is there is written ('' clears), what it replaces under old_.
alter table import_row add column own jsonb, add column old_own jsonb;

-- What a customer's own columns hold after these were written; null for nothing.
create function own_values(stored jsonb, written jsonb) returns jsonb immutable language sql as $$
  select jsonb_object_agg(key, value)
  from jsonb_each(coalesce(stored, '{}') || coalesce(written, '{}'))
  where value <> '""'
$$;

alter table import
  add column mapping   jsonb,                      -- which column means which field, as it was when it was chosen
  add column decisions jsonb not null default '{}', -- what the user has accepted
  add column new_ids   bigint not null default 0,  -- how many ids its new customers take
  add column check_again boolean not null default false; -- others may have taken the ids or keys it brings

update import set new_ids = new where new > 0;

-- Mappings saved under a name, to be used again.
create table mapping (
  name       text primary key,
  columns    jsonb not null,
  updated_at timestamptz not null default now(),
  updated_by text not null
);

-- Sees to it that ids given from now on are higher than this one; null asks for nothing.
create function pass_customer_ids(id bigint) returns void language plpgsql as $$
begin
  perform pg_advisory_lock(hashtext('take_customer_ids'));
  perform setval('customer_id_seq', id) from customer_id_seq where last_value < id;
  perform pg_advisory_unlock(hashtext('take_customer_ids'));
exception when others then
  perform pg_advisory_unlock(hashtext('take_customer_ids'));
  raise;
end $$;
