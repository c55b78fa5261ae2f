-- Writes the previewed rows, if no customer moved since.
set local work_mem = '512MB';
set local jit = off;

update customer c
set
  first_name = case when r.first_name is null then c.first_name else nullif(r.first_name, '') end,
  last_name = case when r.last_name is null then c.last_name else nullif(r.last_name, '') end,
  email = case when r.email is null then c.email else nullif(r.email, '') end,
  mobile = case when r.mobile is null then c.mobile else nullif(r.mobile, '') end,
  phone = case when r.phone is null then c.phone else nullif(r.phone, '') end,
  address = case when r.address is null then c.address else nullif(r.address, '') end,
  zip_code = case when r.zip_code is null then c.zip_code else nullif(r.zip_code, '') end,
  city = case when r.city is null then c.city else nullif(r.city, '') end,
  country = case when r.country is null then c.country else nullif(r.country, '') end,
  gender = coalesce(r.gender::smallint, c.gender),
  birth_date = case when r.birth_date is null then c.birth_date else nullif(r.birth_date, '')::date end,
  language = case when r.language is null then c.language else nullif(r.language, '') end,
  address2 = case when r.address2 is null then c.address2 else nullif(r.address2, '') end,
  company = case when r.company is null then c.company else nullif(r.company, '') end,
  comment = case when r.comment is null then c.comment else nullif(r.comment, '') end,
  updated_at = now(),
  import_id = r.import_id
from import_row r
where r.import_id = 1
  and r.outcome = 'C'
  and c.customer_id = r.customer_id
  and c.xmin = r.seen;

update import
set first_new_id = take_customer_ids(new)
where new > 0;

insert into customer (customer_id, first_name, last_name, email, mobile, phone, address, zip_code, city, country, gender, birth_date, language, address2, company, comment, import_id)
select i.first_new_id + r.new_number - 1, nullif(r.first_name, ''), nullif(r.last_name, ''), nullif(r.email, ''), nullif(r.mobile, ''), nullif(r.phone, ''), nullif(r.address, ''), nullif(r.zip_code, ''), nullif(r.city, ''), nullif(r.country, ''), r.gender::smallint, nullif(r.birth_date, '')::date, nullif(r.language, ''), nullif(r.address2, ''), nullif(r.company, ''), nullif(r.comment, ''), r.import_id
from import_row r, import i
where r.import_id = 1 and r.outcome = 'N'
order by r.new_number;

update import
set state = 'IMPORTED', imported_at = now()
