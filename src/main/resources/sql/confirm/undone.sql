-- The import whose changes have returned.
update import
set state = 'UNDONE'
where import_id = :#undoOf and state = 'IMPORTED'
