-- Who may come in, beside the administrator. Without a password nobody signs in by one: a user of
-- a source, or one who comes with a key. What a user may do stands in authorities (ROLE_VIEW,
-- ROLE_UPLOAD, ROLE_CONFIRM, ROLE_EXPORT, ROLE_ADMIN).
alter table users
  alter column password drop not null,
  add column created_at timestamptz not null default now();

-- Keys for programs: of a key only its hash is kept, which no table of guesses reaches as it is random.
create table api_key (
  key_id     text primary key,
  username   text not null references users on delete cascade,
  name       text not null,
  hash       bytea not null,
  created_at timestamptz not null default now(),
  used_on    date              -- the day of its last use
);
create index api_key_username on api_key (username);

-- Failed sign-ins, for all instances: of a name at an address, and of a name wherever ('').
-- Of the name only a hash is kept: people type their password in the wrong field.
create table sign_in_failure (
  name     bytea not null,
  address  text not null,
  failures integer not null,
  last_at  timestamptz not null default now(),
  retry_at timestamptz not null default now(),
  primary key (name, address)
);

-- Whoever changed what an import will write, beside who sent it (received_by).
alter table import add column changed_by text[] not null default '{}';

-- Who did what to what, from where, when. Nothing of customers but their numbers stands here, as
-- nothing can be taken out again: not by a user, and not by the product itself.
create table audit (
  entry_id    bigint generated always as identity primary key,
  at          timestamptz not null default now(),
  act         text not null,
  username    text,             -- null: nobody's doing, such as the clock's
  door        text not null,    -- REST, WEB, FOLDER, SFTP, QUEUE, RULE, CLOCK
  address     text,             -- where the request came from, or the account of a server
  import_id   bigint,
  customer_id bigint,
  about       text              -- what else it was done to: a user, a segment, a file
);
create index audit_import_id on audit (import_id, entry_id) where import_id is not null;
create index audit_username on audit (username, entry_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only ever added to' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_is_added_to_only before update or delete or truncate on audit
  for each statement execute function refuse_change();

revoke update, delete, truncate on audit from public;
do $$ begin
  execute format('revoke update, delete, truncate on audit from %I', current_user);
end $$;
