-- Warns of new customers who may be there already: by e-mail, or by mobile and name.
with staged as (
  select row_number, lower(email) as email, mobile,
    lower(concat_ws(' ', first_name, last_name, company)) as name
  from import_row
  where import_id = :#importId and outcome = 'N' and (email is not null or mobile is not null)
),
known as (
  select s.row_number, c.customer_id
  from staged s
  join customer c on lower(c.email) = s.email
  union
  select s.row_number, c.customer_id
  from staged s
  join customer c on c.mobile = s.mobile
    and lower(concat_ws(' ', c.first_name, c.last_name, c.company)) = s.name
),
first_known as (
  select row_number, string_agg(customer_id::text, ', ' order by customer_id) as ids
  from (
    select row_number, customer_id, row_number() over (partition by row_number order by customer_id) as nth
    from known
  ) numbered
  where nth <= 3
  group by row_number
)
update import_row r
set warnings = coalesce(r.warnings, '[]') || jsonb_build_array(jsonb_build_object(
  'code', 'POSSIBLE_DUPLICATE',
  'details', jsonb_build_object('customers', k.ids)
))
from first_known k
where r.import_id = :#importId
  and r.row_number = k.row_number
