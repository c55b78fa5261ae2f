alter table import
  add column account text,              -- which of several places of its source it came from
  add column judged integer not null default 0,   -- the revision that its source's rule has judged
  add column rule_confirms integer not null default 0,  -- how often that rule has confirmed it
  add column waiting jsonb,             -- why the rule left it to a person
  add column confirmed_for text;        -- for whom it was confirmed, as a message said

create index import_unjudged on import (import_id) where state = 'PREVIEWED' and judged < revision;

-- What a rule said of a preview holds as long as that preview stands there to be confirmed.
create function forget_waiting() returns trigger language plpgsql as $$
begin
  new.waiting := null;
  return new;
end $$;

create trigger import_forget_waiting before update on import for each row
  when (old.waiting is not null and (new.state <> 'PREVIEWED' or new.revision <> old.revision))
  execute function forget_waiting();

-- That it waits is told in its receipt, too.
drop trigger import_version on import;

create trigger import_version before update on import for each row
  when (old.state is distinct from new.state or old.revision <> new.revision
        or old.conflict is distinct from new.conflict or old.waiting is distinct from new.waiting)
  execute function count_import_versions();

-- What happened to imports, for others to follow: written in the transaction in which it happens,
-- sent afterwards. The number of an event marks one that is sent twice.
create table event (
  event_id  bigint generated always as identity primary key,
  import_id bigint not null,
  type      text not null,
  at        timestamptz not null default now(),
  import    jsonb not null,   -- the import as it was then
  sent_at   timestamptz,
  mailed_at timestamptz
);

create index event_unsent on event (event_id) where sent_at is null;
create index event_unmailed on event (event_id) where mailed_at is null and type in ('waiting', 'failed');

create function note_event() returns trigger language plpgsql as $$
declare
  happened text;
begin
  if tg_op = 'INSERT' or old.state <> new.state or old.revision <> new.revision then
    happened := case
      when new.state = 'PREVIEWING' and new.conflict is not null then 'conflict'
      when new.state in ('PREVIEWED', 'IMPORTED', 'REJECTED', 'FAILED', 'UNDONE') then lower(new.state)
    end;
  elsif new.waiting is not null and old.waiting is distinct from new.waiting then
    happened := 'waiting';
  end if;
  if happened is not null then
    insert into event (import_id, type, import) values (new.import_id, happened, jsonb_build_object(
      'id', new.import_id::text, 'state', new.state, 'revision', new.revision, 'source', new.source,
      'account', new.account, 'fileName', new.file_name, 'sha256', encode(new.sha256, 'hex'),
      'receivedAt', new.received_at, 'receivedBy', new.received_by,
      'confirmedBy', new.confirmed_by, 'confirmedFor', new.confirmed_for,
      'counts', case when new.uploaded is not null then jsonb_build_object(
        'uploaded', new.uploaded, 'changed', new.changed, 'unchanged', new.unchanged, 'new', new.new,
        'rejected', new.rejected, 'leftOut', new.left_out, 'warnings', new.warned) end,
      'problems', (select jsonb_agg(problem -> 'code') from jsonb_array_elements(new.problems) problem),
      'conflict', case when new.conflict is not null then jsonb_build_object(
        'revision', new.conflict -> 'revision',
        'cells', jsonb_array_length(new.conflict -> 'cells') + (new.conflict ->> 'more')::bigint) end,
      'waiting', new.waiting, 'failure', new.failure));
  end if;
  return null;
end $$;

create trigger import_event after insert or update on import for each row execute function note_event();
