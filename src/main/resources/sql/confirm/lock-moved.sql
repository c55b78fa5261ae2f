-- Locks the customers that somebody else wrote since the preview, in the order of their ids.
select count(*) from (
select c.customer_id
from import_row r
join customer c on c.customer_id = r.customer_id
where r.import_id = :#importId
  and r.outcome in ('C', 'D')
  and not r.left_out
  and c.xmin <> r.seen
  and c.xmin <> pg_current_xact_id()::xid
order by c.customer_id
for no key update of c
) locked
