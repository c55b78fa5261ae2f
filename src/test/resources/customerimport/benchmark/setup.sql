-- The customers to start from, and what the limit calls by name. SQL functions of one expression are
-- inlined: they cost nothing beside it.
create schema benchmark;

create table benchmark.base (like public.customer including defaults);
alter table benchmark.base alter column customer_id drop default;

create function benchmark.canonical(text) returns text language sql immutable parallel safe
return case when octet_length($1) = char_length($1) then btrim($1) else btrim(normalize($1)) end;

-- The id of a customer, or null; measured a third cheaper than a pattern.
create function benchmark.id(text) returns bigint language sql stable parallel safe
return case
  when $1 >= '1' and $1 < ':' and pg_input_is_valid($1, 'bigint') and strpos($1, '_') = 0 then $1::bigint
end;

create function benchmark.phone(text) returns text language sql immutable parallel safe
return case when $1 ~ '^\+[0-9]*$' then $1 else
  regexp_replace(regexp_replace(translate($1, ' ()-./', ''), '^00', '+'), '^([1-9][0-9]{7})$', '+47\1') end;

create function benchmark.iso_date(text) returns text language sql immutable parallel safe
return case when $1 ~ '^[0-9]{2}[.][0-9]{2}[.][0-9]{4}$'
  then substr($1, 7, 4) || '-' || substr($1, 4, 2) || '-' || substr($1, 1, 2) else btrim($1) end;

-- Patterns without groups: a group costs ten times as much.
create function benchmark.is_email(text) returns boolean language sql immutable parallel safe
return length($1) <= 254
  and $1 ~ '^[A-Za-z0-9!#$%&''*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+[.][A-Za-z][A-Za-z]+$'
  and $1 not like '.%' and $1 not like '%..%' and $1 not like '%.@%' and $1 not like '%@.%'
  and $1 not like '%@-%' and $1 not like '%.-%' and $1 not like '%-.%';

create function benchmark.is_phone(text) returns boolean language sql immutable parallel safe
return length($1) between 8 and 16 and $1 ~ '^\+[1-9][0-9]+$';

create function benchmark.is_date(text) returns boolean language sql stable parallel safe
return case when $1 ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and pg_input_is_valid($1, 'date')
  then $1::date between date '1880-01-01' and current_date else false end;

create function benchmark.is_zip(zip text, country text) returns boolean language sql immutable parallel safe
return case when coalesce(country, 'NO') = 'NO' then $1 ~ '^[0-9]{4}$'
  else $1 ~ '^[A-Za-z0-9 -]{1,16}$' and $1 ~ '[0-9]' end;

create function benchmark.is_country(text) returns boolean language sql immutable parallel safe
return $1 = any ('{AD,AE,AF,AG,AI,AL,AM,AO,AQ,AR,AS,AT,AU,AW,AX,AZ,BA,BB,BD,BE,BF,BG,BH,BI,BJ,BL,BM,BN,BO,BQ,BR,BS,BT,BV,BW,BY,BZ,CA,CC,CD,CF,CG,CH,CI,CK,CL,CM,CN,CO,CR,CU,CV,CW,CX,CY,CZ,DE,DJ,DK,DM,DO,DZ,EC,EE,EG,EH,ER,ES,ET,FI,FJ,FK,FM,FO,FR,GA,GB,GD,GE,GF,GG,GH,GI,GL,GM,GN,GP,GQ,GR,GS,GT,GU,GW,GY,HK,HM,HN,HR,HT,HU,ID,IE,IL,IM,IN,IO,IQ,IR,IS,IT,JE,JM,JO,JP,KE,KG,KH,KI,KM,KN,KP,KR,KW,KY,KZ,LA,LB,LC,LI,LK,LR,LS,LT,LU,LV,LY,MA,MC,MD,ME,MF,MG,MH,MK,ML,MM,MN,MO,MP,MQ,MR,MS,MT,MU,MV,MW,MX,MY,MZ,NA,NC,NE,NF,NG,NI,NL,NO,NP,NR,NU,NZ,OM,PA,PE,PF,PG,PH,PK,PL,PM,PN,PR,PS,PT,PW,PY,QA,RE,RO,RS,RU,RW,SA,SB,SC,SD,SE,SG,SH,SI,SJ,SK,SL,SM,SN,SO,SR,SS,ST,SV,SX,SY,SZ,TC,TD,TF,TG,TH,TJ,TK,TL,TM,TN,TO,TR,TT,TV,TW,TZ,UA,UG,UM,US,UY,UZ,VA,VC,VE,VG,VI,VN,VU,WF,WS,YE,YT,ZA,ZM,ZW}'::text[]);

create function benchmark.is_language(text) returns boolean language sql immutable parallel safe
return $1 ~ '^[a-z][a-z]$' or $1 ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$';

create function benchmark.is_hidden(text) returns boolean language sql immutable parallel safe
return $1 ~ '[\u0001-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFD]';

create function benchmark.problem(code text, field text, place int, value text) returns jsonb
language sql immutable parallel safe
return jsonb_build_object('code', code, 'column', field, 'position', place, 'value', value);

-- Whether any cell of a row is wrong; null is a cell that need not be looked at.
create function benchmark.is_wrong(first_name text, last_name text, email text, mobile text, phone text, address text,
  zip_code text, city text, country text, gender text, birth_date text, language text)
returns boolean language sql stable parallel safe
return benchmark.is_hidden(concat(first_name, last_name, email, mobile, phone, address, zip_code, city, country, gender, birth_date, language))
  or length(first_name) > 100
  or length(last_name) > 100
  or (email <> '' and not benchmark.is_email(email))
  or (mobile <> '' and not benchmark.is_phone(mobile))
  or (phone <> '' and not benchmark.is_phone(phone))
  or length(address) > 200
  or (zip_code <> '' and not benchmark.is_zip(zip_code, country))
  or length(city) > 100
  or (country <> '' and not benchmark.is_country(country))
  or gender not in ('0', '1', '2')
  or (birth_date <> '' and not benchmark.is_date(birth_date))
  or (language <> '' and not benchmark.is_language(language));

-- What is wrong, in words; called for wrong rows alone.
create function benchmark.problems(first_name text, last_name text, email text, mobile text, phone text, address text,
  zip_code text, city text, country text, gender text, birth_date text, language text)
returns setof jsonb language sql stable parallel safe
begin atomic
  select benchmark.problem(
      case when benchmark.is_hidden(value) then 'CONTROL_CHARS' else code end, field, place, value)
  from (values
    ('TOO_LONG', 'FirstName', 2, first_name, length(first_name) > 100),
    ('TOO_LONG', 'LastName', 3, last_name, length(last_name) > 100),
    ('EMAIL_INVALID', 'Email', 4, email, email <> '' and not benchmark.is_email(email)),
    ('PHONE_INVALID', 'Mobile', 5, mobile, mobile <> '' and not benchmark.is_phone(mobile)),
    ('PHONE_INVALID', 'Phone', 6, phone, phone <> '' and not benchmark.is_phone(phone)),
    ('TOO_LONG', 'Address', 7, address, length(address) > 200),
    ('ZIP_INVALID', 'ZipCode', 8, zip_code, zip_code <> '' and not benchmark.is_zip(zip_code, country)),
    ('TOO_LONG', 'City', 9, city, length(city) > 100),
    ('COUNTRY_INVALID', 'Country', 10, country, country <> '' and not benchmark.is_country(country)),
    ('GENDER_INVALID', 'Gender', 11, gender, gender not in ('0', '1', '2')),
    ('DATE_INVALID', 'BirthDate', 12, birth_date, birth_date <> '' and not benchmark.is_date(birth_date)),
    ('LANGUAGE_INVALID', 'Language', 13, language, language <> '' and not benchmark.is_language(language))
  ) as cell (code, field, place, value, wrong)
  where wrong or benchmark.is_hidden(value);
end;
