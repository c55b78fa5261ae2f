truncate customer, import, import_row, original;
insert into customer select * from benchmark.base;
select setval('customer_id_seq', (select max(customer_id) from customer));
