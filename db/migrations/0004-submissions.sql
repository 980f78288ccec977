-- What the sender of a technology says in confidence. No public query reads this table.
create table technology_private (
  technology_id uuid primary key references technology (id),
  -- { name, taxCode?, kind?, country?, province?, website? }: becomes an organisation when the record is published.
  organisation jsonb,
  phone text,
  email text,
  decline_reason text
);

-- The name of the firm, kept apart until it has agreed to be named and the need is published.
alter table need_private add column organisation jsonb;

-- What a sender has agreed to, one purpose a row: Law on Personal Data Protection 91/2025/QH15.
create table consent (
  record_id uuid not null,
  purpose text not null check (purpose in ('publish', 'name', 'contact', 'support')),
  -- The sentence that was agreed to, as it was read.
  wording text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (record_id, purpose)
);
insert into consent (record_id, purpose, wording, given_at)
select need_id, 'publish', 'Cho đăng nhu cầu này lên danh mục công khai sau khi duyệt', consent_publish_at
from need_private where consent_publish_at is not null;
alter table need_private drop column consent_publish_at;

-- A record on its way: answers as they were typed, kept until it is sent or forgotten.
create table draft (
  id uuid primary key,
  kind text not null check (kind in ('technology', 'need')),
  answers jsonb not null default '{}',
  -- Questions that were passed over as not known yet.
  skipped text[] not null default '{}',
  -- Answers that were read from a text and that nobody has confirmed yet.
  prefilled text[] not null default '{}',
  -- Answers that were typed on an English page: their numbers are written that way.
  english text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- The record that it became.
  record_id uuid
);
create index draft_updated on draft (updated_at);
