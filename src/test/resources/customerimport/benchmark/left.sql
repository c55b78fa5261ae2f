select
  (select count(*) from customer) as customers,
  (select sum(hashtextextended((customer_id, first_name, last_name, email, mobile, phone, address,
     address2, zip_code, city, country, gender, birth_date, language, company, comment)::text, 0))
   from customer) as customers_hash,
  (select (count(*), sum(hashtextextended(chunk || encode(bytes, 'base64'), 0)))::text
   from original) as file,
  (select (state, uploaded, changed, unchanged, new, rejected, warned, first_new_id)::text from import) as import,
  count(*) filter (where outcome = 'C') as changed,
  count(*) filter (where outcome = 'N') as created,
  sum(num_nonnulls(first_name, last_name, email, mobile, phone, address, address2, zip_code, city,
    country, gender, birth_date, language, company, comment)) filter (where outcome = 'C') as cells,
  sum(hashtextextended((row_number, line, outcome, new_number, customer_id, kept, problems, warnings,
    cells, first_name, old_first_name, last_name, old_last_name, email, old_email, mobile, old_mobile,
    phone, old_phone, address, old_address, address2, old_address2, zip_code, old_zip_code, city,
    old_city, country, old_country, gender, old_gender, birth_date, old_birth_date, language,
    old_language, company, old_company, comment, old_comment)::text, 0)) as history_hash
from import_row
