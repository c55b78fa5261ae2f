update event set mailed_at = now() where event_id = :#eventId
