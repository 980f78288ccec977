-- Reviews with their reasons, the validity of records, reviewed translations, floor prices said in confidence.
alter table need drop constraint need_state_check;
alter table need add constraint need_state_check
  check (state in ('submitted', 'held', 'published', 'declined', 'withdrawn', 'expired'));
alter table technology drop constraint technology_state_check;
alter table technology add constraint technology_state_check
  check (state in ('submitted', 'held', 'published', 'declined', 'withdrawn', 'expired'));

-- Never changed: a record that is mended is reviewed again. person_id is null where the operator key was used.
create table record_review (
  id uuid primary key,
  record_type text not null check (record_type in ('need', 'technology')),
  record_id uuid not null,
  record_version int not null,
  person_id uuid references person (id),
  -- Null where it was returned before scores were asked for.
  advantages int check (advantages between 0 and 5),
  clarity int check (clarity between 0 and 5),
  cooperation int check (cooperation between 0 and 5),
  language int check (language between 0 and 5),
  outcome text not null check (outcome in ('publish', 'hold', 'decline')),
  comment text not null,
  reviewed_at timestamptz not null
);
create index record_review_of_record on record_review (record_type, record_id, reviewed_at);

insert into record_review (id, record_type, record_id, record_version, outcome, comment, reviewed_at)
select gen_random_uuid(), 'need', id, version, 'decline', decline_reason, updated_at
from need join need_private on need_id = id where decline_reason is not null
union all
select gen_random_uuid(), 'technology', id, version, 'decline', decline_reason, updated_at
from technology join technology_private on technology_id = id where decline_reason is not null;
alter table need_private drop column decline_reason;
alter table technology_private drop column decline_reason;

-- The record that sending this draft will mend.
alter table draft add column mends uuid;

-- From which day the validity of a record runs, where it was confirmed after it was published, and what its holder
-- was reminded of since: the days before the end.
create table record_validity (
  record_type text not null check (record_type in ('need', 'technology')),
  record_id uuid not null,
  since date not null,
  reminded int,
  primary key (record_type, record_id)
);
create index need_own_validity on need (published_at) where source = 'Nhịp Cầu' and state = 'published';
create index technology_own_validity on technology (published_at) where source = 'Nhịp Cầu' and state = 'published';

-- Who stands by a translation, and of which original. `path` leads to the text within the record.
create table translation_review (
  record_type text not null check (record_type in ('need', 'technology')),
  record_id uuid not null,
  path text not null,
  lang text not null,
  person_id uuid references person (id),
  reviewed_at timestamptz not null,
  -- Of the translation: another text at this place was reviewed by nobody.
  digest text not null,
  primary key (record_type, record_id, path, lang)
);

alter table technology_private add column floor_price jsonb;
update technology_private set floor_price = t.price
from technology t
where t.id = technology_id and t.source = 'Nhịp Cầu' and t.price ->> 'kind' = 'floor';
update technology set price = null where source = 'Nhịp Cầu' and price ->> 'kind' = 'floor'
  and id in (select technology_id from technology_private);
