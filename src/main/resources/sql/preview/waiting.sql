-- The imports that wait for a preview, also those that an instance left behind when it died.
select import_id
from import
where state in ('RECEIVED', 'PREVIEWING') and retry_at <= now()
order by retry_at
limit 10
