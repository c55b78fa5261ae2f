-- Takes the longest waiting confirmed import that no other instance is applying. The lock on its row
-- lasts as long as the transaction; a crash frees it.
select import_id as "importId", changed - left_changed as changed, check_again as "checkAgain"
from import
where state = 'CONFIRMED' and retry_at <= now()
order by confirmed_at
limit 1
for no key update skip locked
