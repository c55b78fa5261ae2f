-- Removes the customers that are still as the preview saw them.
delete from customer c
using import_row r
where r.import_id = :#importId
  and r.outcome = 'D'
  and not r.left_out
  and c.customer_id = r.customer_id
  and c.xmin = r.seen
