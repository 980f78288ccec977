-- Every accepted command is one act. The chain of hashes and the trigger make a changed past visible.
create table act (
  seq bigint primary key,
  id uuid not null unique,
  at timestamptz not null,
  actor text not null,
  on_behalf_of text,
  kind text not null,
  subjects jsonb not null,
  reason text,
  payload jsonb not null,
  idem_key text,
  request_hash text,
  prev_hash text not null,
  hash text not null
);

create unique index act_idem on act (actor, idem_key) where idem_key is not null;

create table act_subject (
  subject_type text not null,
  subject_id uuid not null,
  act_seq bigint not null references act (seq),
  primary key (subject_type, subject_id, act_seq)
);

create index act_subject_seq on act_subject (act_seq);

-- The chain's end: one row, locked by whoever adds the next act.
create table act_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash text not null
);

insert into act_head (seq, hash) values (0, '');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'acts are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;

create trigger act_is_final before update or delete on act
  for each row execute function refuse_change();
create trigger act_is_kept before truncate on act
  for each statement execute function refuse_change();
create trigger act_subject_is_final before update or delete on act_subject
  for each row execute function refuse_change();
create trigger act_subject_is_kept before truncate on act_subject
  for each statement execute function refuse_change();
