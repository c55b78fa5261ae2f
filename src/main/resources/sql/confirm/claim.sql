-- Takes the longest waiting confirmed import that no other instance is applying. The lock on its row
-- lasts as long as the transaction; a crash frees it. One worker takes only what is written soon.
select import_id as "importId", changed - left_changed as changed, check_again as "checkAgain",
  removed - case when removed > 0 then left_out - left_changed else 0 end as removed, undo_of as "undoOf"
from import
where state = 'CONFIRMED' and retry_at <= now()
  and (:#${variable.mayBeLarge} or changed + new + removed <= 10000)
order by confirmed_at
limit 1
for no key update skip locked
