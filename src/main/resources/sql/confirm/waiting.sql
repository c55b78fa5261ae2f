-- The confirmed imports that wait to be applied; any instance may take them.
select import_id
from import
where state = 'CONFIRMED' and retry_at <= now()
order by confirmed_at
limit 10
