-- What is to be sent by mail, and what became of it. The text is kept only where there is no other post.
create table mail_outbox (
  id uuid primary key,
  dedupe_key text not null unique,
  recipient text not null,
  subject text not null,
  body text,
  unsubscribe text,
  state text not null default 'waiting' check (state in ('waiting', 'kept', 'sent', 'refused')),
  error text,
  created_at timestamptz not null,
  settled_at timestamptz
);

create index mail_outbox_by_time on mail_outbox (created_at desc, id desc);

-- How far each reader of acts has come. One process at a time holds a reader, until it has been silent for a while.
create table act_consumer (
  name text primary key,
  seq bigint not null,
  holder uuid,
  held_until timestamptz not null default now()
);

-- Acts that a reader could not deal with.
create table act_consumer_fault (
  consumer text not null references act_consumer (name),
  seq bigint not null,
  kind text not null,
  error text not null,
  at timestamptz not null,
  primary key (consumer, seq)
);

create table webhook (
  id uuid primary key,
  url text not null,
  kinds text[] not null,
  created_by text not null,
  created_at timestamptz not null,
  removed_at timestamptz
);

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook (id),
  act_seq bigint not null,
  part int not null,
  kind text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts int not null default 0,
  status int,
  error text,
  created_at timestamptz not null,
  settled_at timestamptz,
  unique (webhook_id, act_seq, part)
);

create index webhook_delivery_by_time on webhook_delivery (webhook_id, created_at desc);

-- A search that a person keeps, or a need that a person holds, and what is new for it.
create table alert (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text not null,
  kind text not null check (kind in ('technology', 'need')),
  query text not null,
  filters jsonb not null,
  need_id uuid references need (id),
  cadence text not null check (cadence in ('none', 'daily', 'weekly')),
  locale text not null check (locale in ('vi', 'en')),
  created_at timestamptz not null,
  looked_at timestamptz not null,
  stopped_at timestamptz
);

create index alert_of_person on alert (person_id);
create index alert_in_force on alert (kind, id) where stopped_at is null;

create table alert_item (
  alert_id uuid not null references alert (id),
  record_id uuid not null,
  reason jsonb not null,
  found_at timestamptz not null,
  mailed_at timestamptz,
  primary key (alert_id, record_id)
);

create index alert_item_by_time on alert_item (alert_id, found_at desc);
