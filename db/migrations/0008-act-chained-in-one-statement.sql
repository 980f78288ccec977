-- The head gives out number, former hash and new hash at once, so that its lock is held for one statement.
alter table act_head add column prev_hash text not null default '';
