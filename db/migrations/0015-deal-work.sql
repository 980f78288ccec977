-- The work on a deal: whose move it is, what was signed, and how it ended.
alter table deal
  add column nda_seeker_at timestamptz,
  add column nda_owner_at timestamptz,
  add column mou_seeker_at timestamptz,
  add column mou_owner_at timestamptz,
  add column move_side text check (move_side in ('seeker', 'owner')),
  add column move text,
  add column due_on date,
  add column last_moved_at timestamptz,
  add column reminded_at timestamptz,
  add column ended_by text,
  add column ended_reason text,
  add column ended_words text;

update deal set last_moved_at = updated_at;
update deal set move_side = 'seeker', move = 'propose-meeting', due_on = (opened_at at time zone 'Asia/Ho_Chi_Minh')::date + 5
where state = 'accepted';

create index deal_of_technology on deal (technology_id);
create index deal_of_broker on deal (broker_person_id);
create index deal_quiet on deal (last_moved_at)
where state not in ('closed', 'declined', 'lapsed');

-- What happened, step by step; whoever took a step is a side, not a person.
create table deal_step (
  deal_id uuid not null references deal (id),
  seq int not null,
  at timestamptz not null,
  name text not null,
  hand text not null check (hand in ('seeker', 'owner', 'broker', 'program')),
  from_state text,
  to_state text not null,
  day date,
  primary key (deal_id, seq)
);

insert into deal_step (deal_id, seq, at, name, hand, from_state, to_state)
select id, version, opened_at, 'open', 'program', null, state from deal;

create table deal_message (
  id uuid primary key,
  deal_id uuid not null references deal (id),
  seq int not null,
  hand text not null check (hand in ('seeker', 'owner', 'broker')),
  person_id uuid not null references person (id),
  body text not null,
  sent_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (deal_id, seq)
);

create table deal_file (
  id uuid primary key,
  message_id uuid not null references deal_message (id),
  deal_id uuid not null references deal (id),
  name text not null,
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'png', 'jpg')),
  sha256 text not null,
  size bigint not null
);

create index deal_file_of_message on deal_file (message_id);

-- Up to which message somebody has read.
create table deal_reader (
  deal_id uuid not null references deal (id),
  person_id uuid not null references person (id),
  last_read int not null,
  primary key (deal_id, person_id)
);

create table deal_meeting (
  id uuid primary key,
  deal_id uuid not null references deal (id),
  state text not null check (state in ('proposed', 'agreed', 'cancelled')),
  proposed_by text not null check (proposed_by in ('seeker', 'owner')),
  times timestamptz[] not null,
  chosen timestamptz,
  link text,
  place text,
  sequence int not null default 0,
  outcome text,
  outcome_by text check (outcome_by in ('seeker', 'owner', 'broker')),
  outcome_person_id uuid references person (id),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index deal_meeting_of_deal on deal_meeting (deal_id, created_at);

-- What both sides work on: the term sheet, the items of the contract, the closing. A save is a new version.
create table deal_paper (
  deal_id uuid not null references deal (id),
  kind text not null,
  version int not null,
  content jsonb not null,
  hash text not null,
  saved_by text not null check (saved_by in ('seeker', 'owner')),
  person_id uuid not null references person (id),
  saved_at timestamptz not null,
  seeker_agreed_at timestamptz,
  owner_agreed_at timestamptz,
  primary key (deal_id, kind, version)
);
