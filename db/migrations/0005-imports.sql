-- Imports: what is read from a table is mapped and looked at before it is run, and may be undone.
alter table import_run drop constraint import_run_state_check;
alter table import_run
  add constraint import_run_state_check
    check (state in ('mapping', 'checking', 'checked', 'waiting', 'running', 'done', 'failed', 'undone', 'discarded')),
  -- The file as it was sent, when file_sha256 is that of the records made out of it.
  add column original_sha256 text,
  add column format text not null default 'ndjson' check (format in ('ndjson', 'csv', 'xlsx')),
  -- Sheets, headers and first rows of a table.
  add column inspection jsonb,
  add column mapping jsonb,
  -- What a check found: examples of what would be added and changed.
  add column preview jsonb,
  -- Kinds and sources that the file has told of: [{ kind, source, withdrawn }].
  add column told jsonb not null default '[]',
  -- What undoing it did: { withdrawn, restored, left, leftRecords }.
  add column undo jsonb,
  add column undone_at timestamptz;
alter table import_reject add column place jsonb;

-- What became of the lines, a chunk a row: [{ line, kind, id, outcome, place? }]; unchanged ones are left out.
create table import_outcome (
  run_id uuid not null references import_run (id),
  last_line bigint not null,
  outcomes json not null,
  primary key (run_id, last_line)
);

-- How the columns of a source's tables were mapped last time.
create table import_mapping (
  source text primary key,
  mapping jsonb not null,
  updated_at timestamptz not null
);

-- What a superseded version of a need said in confidence: { budgetVnd, has }. No public query reads it.
alter table record_version add column confidence jsonb;

-- A run writes its own id, in a transaction that holds its row, and no run is ever removed: two lookups for every
-- record that is written would cost a quarter of an import's time.
alter table technology drop constraint technology_run_id_fkey, drop constraint technology_version_run_id_fkey;
alter table need drop constraint need_run_id_fkey, drop constraint need_version_run_id_fkey;

-- unique (source, ref) serves whoever asks by source.
drop index technology_source;
drop index need_source;

-- Texts are written once and read often; packing them took a fifth of an import's time.
alter table technology alter column description set storage external, alter column details set storage external;
alter table need alter column description set storage external, alter column details set storage external;
