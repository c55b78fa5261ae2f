-- A crash between the sending and this has the event sent again, under the same number.
update event set sent_at = now() where event_id = :#eventId
