-- How far a part of the program has read the acts. `owed`: an import is under way, after which all open needs are
-- matched anew.
create table act_reader (
  name text primary key,
  seq bigint not null,
  owed boolean not null default false
);

-- A match that was found without being asked for. Counted without anything said in confidence.
create table suggestion (
  id uuid primary key,
  need_id uuid not null references need (id),
  technology_id uuid not null references technology (id),
  state text not null check (state in ('open', 'accepted', 'rejected', 'void')),
  version int not null default 1,
  score double precision not null,
  confident boolean not null,
  -- Place among all that was found for the need, from 1.
  place int not null,
  -- { relevance, fit, means, sentence, reasons }: what the engine says of it.
  told jsonb not null,
  found_by text not null check (found_by in ('need', 'technology')),
  found_at timestamptz not null,
  updated_at timestamptz not null,
  unique (need_id, technology_id)
);
create index suggestion_open on suggestion (confident desc, score desc) where state = 'open';
create index suggestion_of_technology on suggestion (technology_id);

-- What a person at the desk found of a suggestion, with what the engine said then. Never changed but by being undone.
create table judgement (
  id uuid primary key,
  suggestion_id uuid not null references suggestion (id),
  verdict text not null check (verdict in ('accepted', 'rejected')),
  reason text check (reason in ('problem', 'scale', 'dear', 'advanced', 'unavailable', 'other')),
  words text,
  judged_by text not null,
  judged_at timestamptz not null,
  undone_at timestamptz,
  -- { score, confident, place, relevance, fit, means }
  engine jsonb not null,
  lexicon_version text not null,
  need_version int not null,
  technology_version int not null
);
create unique index judgement_standing on judgement (suggestion_id) where undone_at is null;

-- A need for which nothing suitable was found is looked for by a person.
create table search_assignment (
  id uuid primary key,
  need_id uuid not null references need (id),
  state text not null check (state in ('open', 'taken', 'profiled', 'not-found', 'lapsed')),
  version int not null default 1,
  searcher_id uuid references person (id),
  due_on date not null,
  by_itself boolean not null,
  opened_at timestamptz not null,
  taken_at timestamptz,
  ended_at timestamptz,
  -- { problem, advice } of a profile, { code, sentence } of what was not found.
  outcome jsonb
);
create unique index search_assignment_of_need on search_assignment (need_id) where state in ('open', 'taken');
create index search_assignment_due on search_assignment (due_on) where state in ('open', 'taken');

-- Sources and representatives that were asked. Who they are is personal data.
create table search_ask (
  id uuid primary key,
  assignment_id uuid not null references search_assignment (id),
  whom text not null,
  what text not null,
  asked_on date not null,
  answer text,
  answered_on date
);
create index search_ask_of_assignment on search_ask (assignment_id);

create table search_finding (
  id uuid primary key,
  assignment_id uuid not null references search_assignment (id),
  technology_id uuid references technology (id),
  url text,
  title text not null,
  sentence text not null,
  takes text not null default '',
  added_at timestamptz not null
);
create index search_finding_of_assignment on search_finding (assignment_id);

-- Firms of a province are asked one after the other what they need.
create table need_survey (
  id uuid primary key,
  version int not null default 1,
  name text not null,
  province text not null,
  sectors text[] not null default '{}',
  starts_on date not null,
  ends_on date not null,
  created_at timestamptz not null,
  check (ends_on >= starts_on)
);
create index need_survey_of_province on need_survey (province);

-- Contacts are personal data: they stand here alone and can be removed while the row stays.
create table surveyed_firm (
  id uuid primary key,
  survey_id uuid not null references need_survey (id),
  version int not null default 1,
  place int not null,
  name text not null,
  tax_code text,
  sector text,
  contact text,
  phone text,
  email text,
  state text not null default 'to-ask' check (state in ('to-ask', 'no-need', 'recorded', 'refused', 'not-reached')),
  note text not null default '',
  consent_how text check (consent_how in ('phone', 'visit', 'paper')),
  consent_on date,
  draft_id uuid,
  need_id uuid references need (id),
  updated_at timestamptz not null
);
create index surveyed_firm_of_survey on surveyed_firm (survey_id, place);
create index surveyed_firm_of_draft on surveyed_firm (draft_id) where draft_id is not null;
