-- The next imports whose rows are not yet entered in the history: when nothing else waits to be done,
-- or after a minute all the same.
select import_id
from import
where imported_at is not null
  and not filed
  and (imported_at < now() - interval '1 minute'
    or not exists (select from import where state in ('RECEIVED', 'PREVIEWING', 'CONFIRMED')))
order by import_id
limit 20
