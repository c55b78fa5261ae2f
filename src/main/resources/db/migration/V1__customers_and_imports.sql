-- Customers. Room is left on each page so that an update finds its new version a place beside the
-- old one (HOT) and leaves the index alone.
create table customer (
  customer_id bigint primary key,
  first_name  text,
  last_name   text,
  email       text,
  mobile      text,
  phone       text,
  address     text,
  address2    text,
  zip_code    text,
  city        text,
  country     text,
  gender      smallint not null check (gender between 0 and 2),
  birth_date  date,
  language    text,
  company     text,
  comment     text,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
) with (fillfactor = 75);

-- For the question whether somebody is there already, and for searching.
create index customer_email on customer (lower(email));
create index customer_mobile on customer (mobile);

create sequence customer_id_seq;

-- Takes n consecutive ids, never given before, and gives the first. The lock is let go at once: two
-- imports that create customers do not wait for one another. Ids that somebody wrote past the
-- sequence are stepped over.
create function take_customer_ids(n bigint) returns bigint language plpgsql as $$
declare
  first bigint;
  taken bigint;
begin
  perform pg_advisory_lock(hashtext('take_customer_ids'));
  first := nextval('customer_id_seq');
  loop
    select max(customer_id) into taken from customer where customer_id between first and first + n - 1;
    exit when taken is null;
    first := taken + 1;
  end loop;
  perform setval('customer_id_seq', first + n - 1);
  perform pg_advisory_unlock(hashtext('take_customer_ids'));
  return first;
exception when others then
  perform pg_advisory_unlock(hashtext('take_customer_ids'));
  raise;
end $$;

alter table customer alter column customer_id set default take_customer_ids(1);

create sequence import_id_seq;

-- One file and all that happens to it; also the queue of what waits to be done.
create table import (
  import_id        bigint primary key default nextval('import_id_seq'),
  state            text not null check (state in ('RECEIVED', 'PREVIEWING', 'PREVIEWED', 'CONFIRMED',
                     'IMPORTED', 'REJECTED', 'CANCELLED', 'EXPIRED', 'FAILED', 'UNDONE')),
  revision         integer not null default 1,
  source           text not null check (source in ('FOLDER', 'SFTP', 'REST', 'WEB', 'UNDO')),
  file_name        text not null,
  file_mark        text,          -- tells a file found again from a file sent again
  sha256           bytea not null,
  size             bigint not null,
  encoding         text,          -- as detected over all bytes, null when they are of no encoding
  encoding_problem jsonb,
  options          jsonb not null default '{}',
  received_at      timestamptz not null default now(),
  received_by      text not null,
  columns          jsonb,         -- the header: [{"name": …, "field": … or null}] in file order
  uploaded         bigint,
  changed          bigint,
  unchanged        bigint,
  new              bigint,
  rejected         bigint,
  left_out         bigint not null default 0,
  warned           bigint,
  problems         jsonb not null default '[]',
  warnings         jsonb not null default '[]',
  explanation      jsonb,         -- why nothing would be written: [{"code": …, "rows": …}]
  progress_rows    bigint not null default 0,
  progress_bytes   bigint not null default 0,
  previewed_at     timestamptz,
  confirmed_at     timestamptz,
  confirmed_by     text,
  first_new_id     bigint,        -- the n-th new customer got first_new_id + n - 1
  imported_at      timestamptz,
  conflict         jsonb,
  failure          text,          -- where to look for what went wrong, without personal data
  attempts         integer not null default 0,
  retry_at         timestamptz not null default now(),
  version          integer not null default 0,   -- one more at each change that a receipt tells
  receipted        integer not null default -1,  -- the version that the newest receipt told
  receipt_attempts integer not null default 0,   -- how often its receipt could not be written
  receipt_retry_at timestamptz not null default now()
);

create index import_sha256 on import (sha256);
create unique index import_file_mark on import (source, file_mark, sha256) where file_mark is not null;
create index import_waiting on import (retry_at) where state in ('RECEIVED', 'PREVIEWING', 'CONFIRMED');
create index import_unreceipted on import (import_id) where receipted < version and source in ('FOLDER', 'SFTP');

create function count_import_versions() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;

create trigger import_version before update on import for each row
  when (old.state is distinct from new.state or old.revision <> new.revision
        or old.conflict is distinct from new.conflict)
  execute function count_import_versions();

-- The bytes as they came, whole; deleted after their retention time.
create table original (
  import_id bigint not null references import on delete cascade deferrable initially deferred,
  chunk     integer not null,
  bytes     bytea not null,
  primary key (import_id, chunk)
);
alter table original alter column bytes set storage external;

-- The rows of a preview that are new, changed or rejected; once imported, the history.
-- A cell to be written stands under its field's name ('' clears the field), null is left alone;
-- what it replaces stands under old_ ('' was empty).
-- No foreign key: to check it row by row took two of the seconds of a preview of a million rows.
create table import_row (
  import_id      bigint not null,
  row_number     bigint not null,
  line           bigint not null,
  outcome        "char" not null,  -- N new, C changed, R rejected
  new_number     bigint,           -- counts the new rows of the import from 1
  customer_id    bigint,
  seen           xid,              -- the customer's row version that was compared with
  kept           text[],           -- fields whose value stays because the file's cell is blank
  problems       jsonb,
  warnings       jsonb,
  cells          jsonb,            -- a rejected row's cells as the file has them, in file order
  first_name     text,  old_first_name text,
  last_name      text,  old_last_name  text,
  email          text,  old_email      text,
  mobile         text,  old_mobile     text,
  phone          text,  old_phone      text,
  address        text,  old_address    text,
  address2       text,  old_address2   text,
  zip_code       text,  old_zip_code   text,
  city           text,  old_city       text,
  country        text,  old_country    text,
  gender         text,  old_gender     text,
  birth_date     text,  old_birth_date text,
  language       text,  old_language   text,
  company        text,  old_company    text,
  comment        text,  old_comment    text,
  primary key (import_id, row_number)
);

-- Who may sign in (the columns that Spring Security's JdbcUserDetailsManager reads).
create table users (
  username text primary key,
  password text not null,
  enabled  boolean not null
);
create table authorities (
  username  text not null references users on delete cascade,
  authority text not null,
  primary key (username, authority)
);
