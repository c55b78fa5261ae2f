-- Takes as many ids as there are new customers without one.
update import
set first_new_id = take_customer_ids(new_ids)
where import_id = :#importId and new_ids > 0
