-- Warns of new customers that stand in the file twice, each cell the same.
with staged as (
  select ctid as place, line, row_number,
    hash_record_extended(row(first_name, last_name, email, mobile, phone, address, address2, zip_code,
      city, country, gender, birth_date, language, company, comment, own), 0) as content
  from import_row
  where import_id = :#importId and outcome = 'N'
),
numbered as (
  select place, line, first_value(line) over (partition by content order by row_number) as first_line
  from staged
)
update import_row r
set warnings = coalesce(r.warnings, '[]') || jsonb_build_array(jsonb_build_object(
  'code', 'DUPLICATE_ROW',
  'details', jsonb_build_object('lines', n.first_line::text)
))
from numbered n
where r.ctid = n.place
  and n.first_line < n.line
