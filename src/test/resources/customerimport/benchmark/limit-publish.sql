-- Counts, and makes the preview one that can be confirmed.
set local enable_seqscan = on;

update import
set state = 'PREVIEWED', previewed_at = now(), changed = o.changed, new = o.created, rejected = o.rejected, warned = o.warned,
  uploaded = o.uploaded, unchanged = o.uploaded - o.changed - o.created - o.rejected
from (
  select count(*) filter (where outcome = 'C') as changed,
    count(*) filter (where outcome = 'N') as created,
    count(*) filter (where outcome = 'R') as rejected,
    count(warnings) as warned,
    (select max(row_number) from benchmark.staging) as uploaded
  from import_row
  where import_id = 1
) o;

drop table benchmark.staging;
