-- Which proposals somebody has been written to about, so that each is told once.
create table proposal_letter (
  person_id uuid not null references person (id),
  suggestion_id uuid not null references suggestion (id),
  told_at timestamptz not null,
  primary key (person_id, suggestion_id)
);
create index proposal_letter_of_person on proposal_letter (person_id, told_at);

-- Who wants no such letters.
create table proposal_letters_stopped (
  person_id uuid primary key references person (id),
  stopped_at timestamptz not null
);

create index suggestion_news on suggestion (updated_at) where state in ('open', 'accepted');

-- What has become of the interests in a technology is read whenever one of them moves.
create index interest_of_record on interest (record_type, record_id) where state <> 'kept';

-- Why a search was given to somebody else.
alter table search_assignment add column naming_reason text;
