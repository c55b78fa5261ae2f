-- The cells to be written that no longer hold what the preview showed, and those whose customer is
-- gone. Edits of other cells are no conflict.
select r.row_number as "rowNumber", r.customer_id as "customerId", cell.field, cell.shown,
  case when c.customer_id is not null then coalesce(cell.stored, '') end as found,
  count(*) over () as total
from import_row r
left join customer c on c.customer_id = r.customer_id
cross join lateral (
  values
    ('FirstName', r.first_name, r.old_first_name, c.first_name),
    ('LastName', r.last_name, r.old_last_name, c.last_name),
    ('Email', r.email, r.old_email, c.email),
    ('Mobile', r.mobile, r.old_mobile, c.mobile),
    ('Phone', r.phone, r.old_phone, c.phone),
    ('Address', r.address, r.old_address, c.address),
    ('Address2', r.address2, r.old_address2, c.address2),
    ('ZipCode', r.zip_code, r.old_zip_code, c.zip_code),
    ('City', r.city, r.old_city, c.city),
    ('Country', r.country, r.old_country, c.country),
    ('Gender', r.gender, r.old_gender, c.gender::text),
    ('BirthDate', r.birth_date, r.old_birth_date, c.birth_date::text),
    ('Language', r.language, r.old_language, c.language),
    ('Company', r.company, r.old_company, c.company),
    ('Comment', r.comment, r.old_comment, c.comment)
  union all
  select own.key, own.value, coalesce(r.old_own ->> own.key, ''), c.own ->> own.key
  from jsonb_each_text(case when r.outcome = 'D' then r.old_own else r.own end) own
) as cell (field, written, shown, stored)
where r.import_id = :#importId
  and r.outcome in ('C', 'D')
  and not r.left_out
  and (c.customer_id is null or (c.xmin <> r.seen and c.xmin <> pg_current_xact_id()::xid))
  and (r.outcome = 'D' or cell.written is not null)
  and (c.customer_id is null or cell.shown <> coalesce(cell.stored, ''))
order by r.row_number, cell.field
limit 100
