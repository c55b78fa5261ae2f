-- The previews that the rule of their source has not judged yet.
select import_id as "importId"
from import
where state = 'PREVIEWED' and judged < revision and source in ('FOLDER', 'SFTP')
order by import_id
limit 100
