-- Warns of new and changed e-mail addresses that another customer or another row of the file has too.
-- Staged rows are found again by ctid, and customers one address at a time, in order along their
-- index: a preview's rows are too new for the planner to know how many there are.
with staged as materialized (
  select ctid as place, line, coalesce(customer_id, 0) as customer_id, lower(email) as email
  from import_row
  where import_id = :#importId and outcome in ('N', 'C') and email <> ''
  order by lower(email), line
),
in_order as (
  select place, line, email,
    email = lag(email) over by_email or email = lead(email) over by_email as stands_twice
  from staged
  window by_email as (order by email, line)
),
in_file as (
  select place,
    case when line = min(line) over same then lead(line) over (same order by line)
      else min(line) over same end as other_line
  from in_order
  where stands_twice
  window same as (partition by email)
),
found as (
  select place, other_line, null::bigint as customer_id
  from in_file
  where other_line is not null
  union all
  select s.place, null, other.customer_id
  from staged s
  cross join lateral (
    select c.customer_id
    from customer c
    where lower(c.email) = s.email and c.customer_id <> s.customer_id
    limit 3
  ) other
),
told as (
  select place, max(other_line)::text as line,
    string_agg(customer_id::text, ', ' order by customer_id) as customers
  from found
  group by place
)
update import_row r
set warnings = coalesce(r.warnings, '[]') || jsonb_build_array(jsonb_build_object(
  'code', 'EMAIL_DUPLICATE',
  'column', cast(:#${variable.preview.emailColumn.name} as text),
  'position', cast(:#${variable.preview.emailColumn.position} as int),
  'value', r.email,
  'details', jsonb_strip_nulls(jsonb_build_object('customers', t.customers, 'lines', t.line))
))
from told t
where r.ctid = t.place
