-- Where a file brings ids along for new customers, those that follow are higher.
select pass_customer_ids(max(customer_id))
from import_row
where import_id = :#importId and outcome = 'N' and not left_out
