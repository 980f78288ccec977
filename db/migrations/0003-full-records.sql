-- Technologies in full, with the states of a review.
alter table technology
  add column state text not null default 'published'
    check (state in ('submitted', 'published', 'declined', 'withdrawn')),
  add column details jsonb not null default '{}',
  add column list_status text check (list_status in ('encouraged', 'restricted', 'prohibited')),
  add column valid_until date,
  -- The run that made this version; run_id is the run that told of the record last.
  add column version_run_id uuid references import_run (id);
-- A prohibited technology is never published (Law on Technology Transfer, Article 11).
alter table technology add constraint technology_prohibited
  check (state <> 'published' or list_status is distinct from 'prohibited');

update technology
set details = jsonb_build_object('ip',
  (select jsonb_agg(jsonb_build_object('kind', 'other', 'note',
    jsonb_build_array(jsonb_build_object('lang', 'en', 'value', note, 'origin', 'original')))) from unnest(ip) as note))
where cardinality(ip) > 0;
update technology set version_run_id = run_id;
alter table technology drop column ip;
create index technology_waiting on technology (created_at) where state = 'submitted';
create index technology_source on technology (source);

alter table need
  add column details jsonb not null default '{}',
  add column version_run_id uuid references import_run (id);
update need set version_run_id = run_id;
create index need_source on need (source);
alter table organisation
  add column tax_code text,
  add column ror text,
  add column run_id uuid references import_run (id);

-- Versions that were superseded: the whole row as it was. The present version is in the record's own table.
create table record_version (
  record_id uuid not null,
  version int not null,
  kind text not null check (kind in ('technology', 'need')),
  content jsonb not null,
  saved_at timestamptz not null,
  version_run_id uuid,
  primary key (record_id, version)
);
create index record_version_run on record_version (version_run_id);
