-- A subject is written by the statement that writes its act and takes the act's number from there; neither is ever
-- changed or removed (the triggers of 0001). Looking up the act for every subject again cost a third of an act of many.
alter table act_subject drop constraint act_subject_act_seq_fkey;

-- The subjects of an act stand in the act; here they are looked up by subject, which the primary key serves.
drop index act_subject_seq;

-- Ids are written once and hardly shrink: packing them is not worth its time.
alter table act alter column subjects set storage external;
alter table import_outcome alter column outcomes set storage external;
