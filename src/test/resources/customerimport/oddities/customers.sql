-- The customers whom the files of this folder meet.
insert into customer (customer_id, first_name, last_name, email, mobile, phone, address, address2,
  zip_code, city, country, gender, birth_date, language, company, comment)
values
  (1001, 'Kari', 'Nordmann', 'kari.nordmann@example.org', '+4790512345', '+4722334455', 'Storgata 1', null,
    '0150', 'Oslo', 'NO', 2, '1980-02-29', 'nb', null, null),
  (1002, 'Ola', 'Nordmann', 'ola.nordmann@example.org', '+4741234567', null, 'Kirkeveien 7', null,
    '5003', 'Bergen', 'NO', 1, '1979-01-31', 'nb', null, null),
  (1003, 'Åse', 'Ödegård', 'aase.odegard@example.org', '+46701234567', null, 'Blåbärsvägen 3', null,
    '114 55', 'Stockholm', 'SE', 2, '1955-12-24', 'sv', null, null),
  (1004, 'Søren', 'Kjær', 'soren@example.dk', '+4520123456', null, 'Nørregade 12', 'c/o Holm',
    '1165', 'København', 'DK', 1, '1990-06-01', 'da', null, null),
  (1005, null, null, 'post@kulturhuset.example', null, '+4755551234', E'Torget 2\nInngang B', null,
    '5014', 'Bergen', 'NO', 0, null, 'nn', 'Kulturhuset AS', E'Ring først; spør etter "Siri"'),
  (1006, 'John', 'O''Brien', 'john@example.com', '+447911123456', null, '10 Downing Street', null,
    'SW1A 2AA', 'London', 'GB', 1, '1961-04-05', 'en', null, null),
  (1007, 'C:\new', '#1', null, null, null, null, null, null, null, null, 0, null, null, null, null),
  (1008, 'Bjørn', 'Æsøy', null, null, null, null, null, null, null, null, 1, null, null, null, null);

insert into customer (customer_id, first_name, last_name, email, city, gender)
select n, 'Fornavn' || n, 'Etternavn' || n, 'medlem' || n || '@example.net', 'Oslo', 0
from generate_series(2001, 2025) n;
