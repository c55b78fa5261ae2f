-- Previews what is staged. Only cells that differ are evened out and checked, each check is evaluated
-- once (offset 0 is a fence), and reasons are put into words for rejected rows alone.
set local work_mem = '512MB';
set local jit = off;
-- New rows are counted in the order of the file: each look begins where the table begins.
set local synchronize_seqscans = off;

insert into import (import_id, state, source, file_name, sha256, size, received_by)
values (1, 'PREVIEWING', 'REST', 'limit', '', 0, 'limit');

create temporary table repeated on commit drop as
select customer_id from benchmark.staging where customer_id <> '0' group by customer_id having count(*) > 1;

-- The new customers: they are compared with nothing.
insert into import_row (import_id, row_number, line, outcome, new_number, problems, cells,
  first_name, last_name, email, mobile, phone, address, zip_code,
  city, country, gender, birth_date, language)
select 1, row_number, row_number + 1,
  case when wrong then 'R' else 'N' end,
  case when not wrong then count(*) filter (where not wrong) over (rows unbounded preceding) end,
  case when wrong then array_to_json(array(select benchmark.problems(first_name, last_name, email, mobile, phone, address, zip_code,
    city, country, gender, birth_date, language)
    union all select benchmark.problem('NAME_MISSING', null, null, null) where coalesce(first_name, last_name) is null
    union all select benchmark.problem('GENDER_MISSING', 'Gender', 11, null) where gender is null))::jsonb end,
  case when wrong then jsonb_build_array('0', first_name, last_name, email, mobile, phone, address, zip_code,
    city, country, gender, birth_date, language) end,
  case when not wrong then first_name end,
  case when not wrong then last_name end,
  case when not wrong then email end,
  case when not wrong then mobile end,
  case when not wrong then phone end,
  case when not wrong then address end,
  case when not wrong then zip_code end,
  case when not wrong then city end,
  case when not wrong then country end,
  case when not wrong then gender end,
  case when not wrong then birth_date end,
  case when not wrong then language end
from (
  select *,
    coalesce(first_name, last_name) is null or gender is null
      or coalesce(benchmark.is_wrong(first_name, last_name, email, mobile, phone, address, zip_code,
        city, country, gender, birth_date, language), false) as wrong
  from (
    select row_number,
      nullif(benchmark.canonical(s.first_name), '') as first_name,
      nullif(benchmark.canonical(s.last_name), '') as last_name,
      nullif(benchmark.canonical(s.email), '') as email,
      nullif(benchmark.phone(benchmark.canonical(s.mobile)), '') as mobile,
      nullif(benchmark.phone(benchmark.canonical(s.phone)), '') as phone,
      nullif(benchmark.canonical(s.address), '') as address,
      nullif(benchmark.canonical(s.zip_code), '') as zip_code,
      nullif(benchmark.canonical(s.city), '') as city,
      nullif(benchmark.canonical(s.country), '') as country,
      nullif(benchmark.canonical(s.gender), '') as gender,
      nullif(benchmark.iso_date(benchmark.canonical(s.birth_date)), '') as birth_date,
      nullif(benchmark.canonical(s.language), '') as language
    from benchmark.staging s
    where customer_id = '0'
    offset 0
  ) evened
  offset 0
) checked;

-- The others: each is compared with the customer it names.
insert into import_row (import_id, row_number, line, outcome, customer_id, seen, problems, cells,
  first_name, old_first_name, last_name, old_last_name, email, old_email, mobile, old_mobile,
  phone, old_phone, address, old_address, zip_code, old_zip_code, city, old_city,
  country, old_country, gender, old_gender, birth_date, old_birth_date, language, old_language)
select 1, row_number, row_number + 1,
  case when wrong then 'R' else 'C' end,
  coalesce(stored, benchmark.id(raw_id)),
  case when not wrong then seen end,
  case when wrong then array_to_json(array(select benchmark.problems(first_name, last_name, email, mobile, phone, address, zip_code,
    city, country, gender, birth_date, language)
    union all select benchmark.problem('ID_MISSING', 'CustomerID', 1, null) where coalesce(raw_id, '') = ''
    union all select benchmark.problem('ID_INVALID', 'CustomerID', 1, raw_id) where benchmark.id(raw_id) is null and raw_id <> ''
    union all select benchmark.problem('ID_UNKNOWN', 'CustomerID', 1, raw_id) where benchmark.id(raw_id) is not null and stored is null
    union all select benchmark.problem('ID_DUPLICATE', 'CustomerID', 1, raw_id) where repeated
    union all select benchmark.problem('GENDER_MISSING', 'Gender', 11, null) where gender = ''
    union all select benchmark.problem('NAME_MISSING', null, null, null) where unnamed
    union all select benchmark.problem('IDENTITY_CHANGE', null, null, null)
      where email is not null and birth_date is not null and coalesce(first_name, last_name) is not null))::jsonb end,
  case when wrong then jsonb_build_array(raw_id, first_name, last_name, email, mobile, phone, address, zip_code,
    city, country, gender, birth_date, language) end,
  case when not wrong then first_name end, case when not wrong and first_name is not null then old_first_name end,
  case when not wrong then last_name end, case when not wrong and last_name is not null then old_last_name end,
  case when not wrong then email end, case when not wrong and email is not null then old_email end,
  case when not wrong then mobile end, case when not wrong and mobile is not null then old_mobile end,
  case when not wrong then phone end, case when not wrong and phone is not null then old_phone end,
  case when not wrong then address end, case when not wrong and address is not null then old_address end,
  case when not wrong then zip_code end, case when not wrong and zip_code is not null then old_zip_code end,
  case when not wrong then city end, case when not wrong and city is not null then old_city end,
  case when not wrong then country end, case when not wrong and country is not null then old_country end,
  case when not wrong then gender end, case when not wrong and gender is not null then old_gender end,
  case when not wrong then birth_date end, case when not wrong and birth_date is not null then old_birth_date end,
  case when not wrong then language end, case when not wrong and language is not null then old_language end
from (
  select *,
    stored is null or repeated or unnamed or coalesce(gender = '', false)
      or (email is not null and birth_date is not null and (first_name is not null or last_name is not null))
      or coalesce(benchmark.is_wrong(first_name, last_name, email, mobile, phone, address, zip_code,
        city, country, gender, birth_date, language), false) as wrong
  from (
    select s.row_number, s.customer_id as raw_id, c.customer_id as stored, c.xmin as seen,
      s.customer_id in (select customer_id from repeated) as repeated,
      coalesce(s.first_name, s.last_name, c.company) is null as unnamed,
      case when s.first_name is distinct from c.first_name
        then nullif(coalesce(benchmark.canonical(s.first_name), ''), coalesce(c.first_name, '')) end as first_name,
      case when s.last_name is distinct from c.last_name
        then nullif(coalesce(benchmark.canonical(s.last_name), ''), coalesce(c.last_name, '')) end as last_name,
      case when s.email is distinct from c.email
        then nullif(coalesce(benchmark.canonical(s.email), ''), coalesce(c.email, '')) end as email,
      case when s.mobile is distinct from c.mobile
        then nullif(coalesce(benchmark.phone(benchmark.canonical(s.mobile)), ''), coalesce(c.mobile, '')) end as mobile,
      case when s.phone is distinct from c.phone
        then nullif(coalesce(benchmark.phone(benchmark.canonical(s.phone)), ''), coalesce(c.phone, '')) end as phone,
      case when s.address is distinct from c.address
        then nullif(coalesce(benchmark.canonical(s.address), ''), coalesce(c.address, '')) end as address,
      case when s.zip_code is distinct from c.zip_code
        then nullif(coalesce(benchmark.canonical(s.zip_code), ''), coalesce(c.zip_code, '')) end as zip_code,
      case when s.city is distinct from c.city
        then nullif(coalesce(benchmark.canonical(s.city), ''), coalesce(c.city, '')) end as city,
      case when s.country is distinct from c.country
        then nullif(coalesce(benchmark.canonical(s.country), ''), coalesce(c.country, '')) end as country,
      case when s.gender is distinct from c.gender::text
        then nullif(coalesce(benchmark.canonical(s.gender), ''), coalesce(c.gender::text, '')) end as gender,
      case when s.birth_date is distinct from c.birth_date::text
        then nullif(coalesce(benchmark.iso_date(benchmark.canonical(s.birth_date)), ''), coalesce(c.birth_date::text, '')) end as birth_date,
      case when s.language is distinct from c.language
        then nullif(coalesce(benchmark.canonical(s.language), ''), coalesce(c.language, '')) end as language,
      case when s.first_name is distinct from c.first_name then coalesce(c.first_name, '') end as old_first_name,
      case when s.last_name is distinct from c.last_name then coalesce(c.last_name, '') end as old_last_name,
      case when s.email is distinct from c.email then coalesce(c.email, '') end as old_email,
      case when s.mobile is distinct from c.mobile then coalesce(c.mobile, '') end as old_mobile,
      case when s.phone is distinct from c.phone then coalesce(c.phone, '') end as old_phone,
      case when s.address is distinct from c.address then coalesce(c.address, '') end as old_address,
      case when s.zip_code is distinct from c.zip_code then coalesce(c.zip_code, '') end as old_zip_code,
      case when s.city is distinct from c.city then coalesce(c.city, '') end as old_city,
      case when s.country is distinct from c.country then coalesce(c.country, '') end as old_country,
      case when s.gender is distinct from c.gender::text then coalesce(c.gender::text, '') end as old_gender,
      case when s.birth_date is distinct from c.birth_date::text then coalesce(c.birth_date::text, '') end as old_birth_date,
      case when s.language is distinct from c.language then coalesce(c.language, '') end as old_language
    from benchmark.staging s
    left join customer c on c.customer_id = benchmark.id(s.customer_id)
    where s.customer_id is distinct from '0'
      and (c.customer_id is null
        or s.customer_id in (select customer_id from repeated)
        or s.first_name is distinct from c.first_name
        or s.last_name is distinct from c.last_name
        or s.email is distinct from c.email
        or s.mobile is distinct from c.mobile
        or s.phone is distinct from c.phone
        or s.address is distinct from c.address
        or s.zip_code is distinct from c.zip_code
        or s.city is distinct from c.city
        or s.country is distinct from c.country
        or s.gender is distinct from c.gender::text
        or s.birth_date is distinct from c.birth_date::text
        or s.language is distinct from c.language)
    offset 0
  ) differing
  offset 0
) checked
where wrong
  or num_nonnulls(first_name, last_name, email, mobile, phone, address, zip_code,
    city, country, gender, birth_date, language) > 0;

-- The product's statements that follow find their rows in it.
analyze import_row
