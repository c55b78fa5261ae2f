-- Creates the new customers, with ids in the order of the file.
insert into customer (customer_id, first_name, last_name, email, mobile, phone, address, address2, zip_code, city, country, gender, birth_date, language, company, comment, own, import_id)
select coalesce(r.customer_id, (select first_new_id from import where import_id = :#importId) + r.new_number - 1),
  nullif(r.first_name, ''),
  nullif(r.last_name, ''),
  nullif(r.email, ''),
  nullif(r.mobile, ''),
  nullif(r.phone, ''),
  nullif(r.address, ''),
  nullif(r.address2, ''),
  nullif(r.zip_code, ''),
  nullif(r.city, ''),
  nullif(r.country, ''),
  r.gender::smallint,
  nullif(r.birth_date, '')::date,
  nullif(r.language, ''),
  nullif(r.company, ''),
  nullif(r.comment, ''),
  case when r.own is not null then own_values(null, r.own) end,
  r.import_id
from import_row r
where r.import_id = :#importId
  and r.outcome = 'N'
  and not r.left_out
order by r.row_number
