-- What a data steward changed over the files of the thesaurus. Nothing is overwritten: the highest version of a
-- concept is in force. 'as-file' takes the changes before it back.
create table thesaurus_change (
  concept_id text not null,
  version integer not null check (version > 0),
  state text not null check (state in ('set', 'retired', 'as-file')),
  row jsonb,
  note text not null,
  changed_at timestamptz not null,
  primary key (concept_id, version),
  check ((state = 'set') = (row is not null))
);

create index thesaurus_change_time on thesaurus_change (changed_at);
