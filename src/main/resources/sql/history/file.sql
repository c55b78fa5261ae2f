-- Enters an import's changed customers in the history, unless another instance is at it.
with claimed as (
  select import_id
  from import
  where import_id = :#import_id and not filed
  for no key update skip locked
),
entered as (
  insert into customer_history (customer_id, import_id, row_number)
  select r.customer_id, r.import_id, r.row_number
  from import_row r
  join claimed using (import_id)
  where r.outcome in ('C', 'N', 'D') and not r.left_out and r.customer_id is not null
  order by r.customer_id
  on conflict do nothing
)
update import i
set filed = true
from claimed
where i.import_id = claimed.import_id
