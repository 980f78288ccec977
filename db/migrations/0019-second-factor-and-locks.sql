-- When a second factor was last given in a session: what reads the confidential, or gives rights, sleeps without it.
alter table person_session add column second_factor_at timestamptz;

-- A locked account has no sessions and gets none.
alter table person add column locked_at timestamptz;

-- Why an administrator ended somebody's sessions, or locked an account. People's words, so beside the acts.
create table account_measure (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('end-sessions', 'lock', 'unlock')),
  reason text not null,
  taken_by text not null,
  taken_at timestamptz not null
);

create index account_measure_of_person on account_measure (person_id, taken_at);
