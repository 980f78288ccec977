-- Imports: what is read from a table is mapped and looked at before it is run, and may be undone.
alter table import_run drop constraint import_run_state_check;
alter table import_run
  add constraint import_run_state_check
    check (state in ('mapping', 'checking', 'checked', 'waiting', 'running', 'done', 'failed', 'undone', 'discarded')),
  -- The file as it was sent, when file_sha256 is that of the records made out of it.
  add column original_sha256 text,
  add column format text not null default 'ndjson' check (format in ('ndjson', 'csv', 'xlsx')),
  add column mapping jsonb,
  -- What a check found: counts and examples.
  add column preview jsonb,
  add column undone_at timestamptz;
alter table import_reject add column place jsonb;

-- How the columns of a source's tables were mapped last time.
create table import_mapping (
  source text primary key,
  mapping jsonb not null,
  updated_at timestamptz not null
);
