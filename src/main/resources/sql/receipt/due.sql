-- Whether a receipt is due in the folder, also one that an instance left unwritten when it died.
select import_id
from import
where receipted < version and source = 'FOLDER' and receipt_retry_at <= now()
limit 1
