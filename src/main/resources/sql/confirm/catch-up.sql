-- Takes the moved customers as they are now for what the preview saw: they are locked, and none of
-- their cells is in conflict.
update import_row r
set seen = c.xmin
from customer c
where r.import_id = :#importId
  and r.outcome in ('C', 'D')
  and not r.left_out
  and c.customer_id = r.customer_id
  and c.xmin <> r.seen
  and c.xmin <> pg_current_xact_id()::xid
