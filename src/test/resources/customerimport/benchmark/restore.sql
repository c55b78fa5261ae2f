truncate customer, customer_history, import, import_row, original, event cascade;
insert into customer select * from benchmark.base;
select setval('customer_id_seq', (select max(customer_id) from customer));
