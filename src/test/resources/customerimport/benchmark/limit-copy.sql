copy benchmark.staging (customer_id, first_name, last_name, email, mobile, phone, address, zip_code, city,
  country, gender, birth_date, language)
from stdin (format csv, delimiter ';', header, freeze, force_null *)
