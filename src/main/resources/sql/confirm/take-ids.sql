-- Takes as many ids as there are new customers.
update import
set first_new_id = take_customer_ids(new)
where import_id = :#importId and new > 0
