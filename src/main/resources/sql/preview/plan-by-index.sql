-- For the rest of the transaction: what was just staged is too new for the planner to know, and a
-- look through all customers for each row would be its most costly mistake. A million rows are sorted
-- in memory.
select set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true)
