-- Counts what many new staged rows hold, so that a confirm which follows is planned for them and not for
-- the handful that the planner expects of an import it has never heard of. Somebody who is at it does
-- it for us.
analyze (skip_locked) import_row
