-- Unlogged: should the server die, the file is read again.
drop table if exists benchmark.staging;
create unlogged table benchmark.staging (
  row_number  bigint generated always as identity (cache 1000),
  customer_id text, first_name text, last_name text, email text, mobile text, phone text, address text,
  zip_code text, city text, country text, gender text, birth_date text, language text
)
