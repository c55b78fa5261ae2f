-- The events that have not been sent, in the order in which they happened.
select event_id as "eventId", type, import_id as "importId"
from event
where sent_at is null
order by event_id
limit 200
