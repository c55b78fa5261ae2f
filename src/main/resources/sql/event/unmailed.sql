-- What a person should know of, and has not been told by mail; not what is an old story when mail is
-- switched on.
select event_id as "eventId", import_id as "importId", type
from event
where mailed_at is null and type in ('waiting', 'failed') and at > now() - interval '1 day'
order by event_id
limit 20
