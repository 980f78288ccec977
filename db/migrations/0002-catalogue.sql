create table organisation (
  id uuid primary key,
  source text not null,
  ref text not null,
  digest text not null,
  name jsonb not null,
  description jsonb not null default '[]',
  kind text,
  country text,
  province text,
  website text,
  sample boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (source, ref)
);

create table import_run (
  id uuid primary key,
  file_name text not null,
  file_sha256 text not null,
  file_size bigint not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  byte_offset bigint not null default 0,
  line bigint not null default 0,
  added bigint not null default 0,
  changed bigint not null default 0,
  unchanged bigint not null default 0,
  rejected bigint not null default 0,
  error jsonb,
  created_at timestamptz not null,
  finished_at timestamptz
);

create table import_reject (
  run_id uuid not null references import_run (id),
  line bigint not null,
  reason jsonb not null,
  excerpt text not null,
  primary key (run_id, line)
);

create table technology (
  id uuid primary key,
  source text not null,
  ref text not null,
  digest text not null,
  version int not null default 1,
  run_id uuid references import_run (id),
  title jsonb not null,
  summary jsonb not null default '[]',
  description jsonb not null default '[]',
  provider_id uuid references organisation (id),
  country text,
  source_url text,
  licence text,
  sectors text[] not null default '{}',
  forms text[] not null default '{}',
  trl int check (trl between 1 and 9),
  green boolean,
  price jsonb,
  takes jsonb not null default '{}',
  demands_level text,
  ip text[] not null default '{}',
  tags text[] not null default '{}',
  published_at date not null,
  sample boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (source, ref)
);

create index technology_provider on technology (provider_id);

create sequence need_number;

create table need (
  id uuid primary key,
  source text not null,
  ref text not null,
  digest text not null,
  version int not null default 1,
  run_id uuid references import_run (id),
  state text not null check (state in ('submitted', 'published', 'declined', 'withdrawn')),
  title jsonb not null,
  description jsonb not null default '[]',
  product jsonb not null default '[]',
  seeker_id uuid references organisation (id),
  country text,
  province text,
  source_url text,
  licence text,
  sectors text[] not null default '{}',
  tags text[] not null default '{}',
  deadline date,
  published_at date,
  sample boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (source, ref)
);

create index need_seeker on need (seeker_id);
create index need_waiting on need (created_at) where state = 'submitted';

-- What a need says in confidence. No public query reads this table.
create table need_private (
  need_id uuid primary key references need (id),
  budget_vnd numeric(20, 0),
  has jsonb not null default '{}',
  phone text,
  email text,
  consent_publish_at timestamptz,
  decline_reason text
);
