-- Warns of new and changed e-mail addresses that another customer or another row of the file has too.
with staged as (
  select row_number, line, coalesce(customer_id, 0) as customer_id, lower(email) as email
  from import_row
  where import_id = :#importId and outcome in ('N', 'C') and email <> ''
),
in_file as (
  select row_number,
    case when line = min(line) over same then lead(line) over (same order by line)
      else min(line) over same end as other_line
  from staged
  window same as (partition by email)
),
in_customers as (
  select s.row_number, others.ids
  from staged s
  cross join lateral (
    select string_agg(first_three.customer_id::text, ', ') as ids
    from (
      select c.customer_id
      from customer c
      where lower(c.email) = s.email and c.customer_id <> s.customer_id
      order by c.customer_id
      limit 3
    ) first_three
  ) others
  where exists (
    select from customer c where lower(c.email) = s.email and c.customer_id <> s.customer_id
  )
)
update import_row r
set warnings = coalesce(r.warnings, '[]') || jsonb_build_array(jsonb_build_object(
  'code', 'EMAIL_DUPLICATE',
  'column', 'Email',
  'value', r.email,
  'details', jsonb_strip_nulls(jsonb_build_object('customers', c.ids, 'lines', f.other_line::text))
))
from in_file f
left join in_customers c using (row_number)
where r.import_id = :#importId
  and r.row_number = f.row_number
  and (f.other_line is not null or c.ids is not null)
