-- Warns of new customers who may be there already: by e-mail, as email-duplicates.sql has just found,
-- or by mobile and name. Mobiles are looked for in order, along the index and not across it.
with staged as (
  select ctid as place, mobile, first_name, last_name, company
  from import_row
  where import_id = :#importId and outcome = 'N' and mobile is not null
  order by mobile
),
known as (
  select ctid as place,
    unnest(string_to_array(warnings -> 0 -> 'details' ->> 'customers', ', '))::bigint as customer_id
  from import_row
  where import_id = :#importId and outcome = 'N' and warnings is not null
  union
  select s.place, same.customer_id
  from staged s
  cross join lateral (
    select c.customer_id
    from customer c
    where c.mobile = s.mobile
      and lower(concat_ws(' ', c.first_name, c.last_name, c.company))
        = lower(concat_ws(' ', s.first_name, s.last_name, s.company))
    limit 3
  ) same
),
told as (
  select place, string_agg(customer_id::text, ', ' order by customer_id) as customers
  from known
  group by place
)
update import_row r
set warnings = coalesce(r.warnings, '[]') || jsonb_build_array(jsonb_build_object(
  'code', 'POSSIBLE_DUPLICATE',
  'details', jsonb_build_object('customers', t.customers)
))
from told t
where r.ctid = t.place
