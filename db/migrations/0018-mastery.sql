-- From a closed deal, or from a firm's own decoding or development, to a technology that the firm masters.
create table mastery_case (
  id uuid primary key,
  origin text not null check (origin in ('transfer', 'decoding', 'own')),
  state text not null,
  version int not null default 1,
  deal_id uuid unique references deal (id),
  technology_id uuid references technology (id),
  title jsonb not null,
  sector text not null,
  province text,
  organisation_id uuid references organisation (id),
  person_id uuid references person (id),
  owner_organisation_id uuid references organisation (id),
  owner_person_id uuid references person (id),
  plan text not null default '',
  promised jsonb not null default '[]',
  receiver_shows boolean not null default false,
  owner_shows boolean not null default false,
  failed_from text,
  fail_reason text,
  fail_words text,
  failed_at timestamptz,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  check (origin <> 'transfer' or deal_id is not null),
  check (organisation_id is not null or person_id is not null)
);

create index mastery_case_of_organisation on mastery_case (organisation_id);
create index mastery_case_of_owner on mastery_case (owner_organisation_id);
create index mastery_case_in_province on mastery_case (province);

-- A step as it was claimed, with its evidence, and what was decided about it.
create table mastery_claim (
  id uuid primary key,
  case_id uuid not null references mastery_case (id),
  -- Which claim of the case it is: they follow one another.
  number int not null,
  step text not null,
  state text not null check (state in ('claimed', 'confirmed', 'returned', 'withdrawn')),
  reached_on date not null,
  evidence jsonb not null,
  claimed_by uuid not null references person (id),
  claimed_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  decision_words text,
  unique (case_id, number)
);

-- One claim at a time waits for its confirmation.
create unique index mastery_claim_waiting on mastery_claim (case_id) where state = 'claimed';
create index mastery_claim_confirmed on mastery_claim (step, decided_at) where state = 'confirmed';

create table mastery_file (
  id uuid primary key,
  claim_id uuid not null references mastery_claim (id),
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  words text not null
);

create index mastery_file_of_claim on mastery_file (claim_id);

-- The act log is read by day and by kind.
create index act_at on act (at);
create index act_kind on act (kind, seq);
