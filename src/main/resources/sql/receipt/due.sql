-- Whether a receipt is due in an inbox, also one that an instance left unwritten when it died.
select import_id
from import
where receipted < version and source in ('FOLDER', 'SFTP') and receipt_retry_at <= now()
limit 1
