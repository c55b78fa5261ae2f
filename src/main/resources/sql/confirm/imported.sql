-- State and effect commit together.
update import
set state = 'IMPORTED', imported_at = now(), conflict = null, failure = null, attempts = 0
where import_id = :#importId
