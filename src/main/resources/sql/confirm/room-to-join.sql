-- Room to join some hundred thousand staged rows with their customers in memory: with the server's
-- usual 4 MB they go through the disk, which takes twice as long.
set local work_mem = '64MB'
