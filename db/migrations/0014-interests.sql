-- Somebody's interest in a published record, from the words that are kept before there is an account to the answer.
create table interest (
  id uuid primary key,
  form_key text not null unique,
  state text not null check (
    state in ('kept', 'sent', 'asked', 'escalated', 'accepted', 'declined', 'withdrawn', 'not-answered')
  ),
  version int not null default 1,
  record_type text not null check (record_type in ('need', 'technology')),
  record_id uuid not null,
  wanted_form text,
  wants text not null,
  unclear text not null,
  about text not null,
  offered_technology_id uuid references technology (id),
  sender_person_id uuid references person (id),
  sender_organisation_id uuid references organisation (id),
  receiver_organisation_id uuid references organisation (id),
  -- Of the sender: it says which brokers are at hand.
  province text,
  sent_on date,
  due_on date,
  reminded_on date,
  asked_on date,
  answered_on date,
  escalated_on date,
  lapses_on date,
  answered_by uuid references person (id),
  decline_reason text,
  deal_id uuid references deal (id),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (state = 'kept' or (sender_person_id is not null and sent_on is not null and due_on is not null))
);

-- A person has one open interest in a record.
create unique index interest_open on interest (record_type, record_id, sender_person_id)
  where state in ('sent', 'asked', 'escalated');
create index interest_of_sender on interest (sender_person_id, sent_on);
create index interest_of_sending_organisation on interest (sender_organisation_id);
create index interest_of_receiver on interest (receiver_organisation_id);
create index interest_on_the_clock on interest (state) where state in ('kept', 'sent', 'asked', 'escalated');

-- What the sides wrote to each other, and what a broker noted of a call: personal, so that no act holds it.
create table interest_word (
  id uuid primary key,
  interest_id uuid not null references interest (id),
  kind text not null check (kind in ('question', 'reply', 'decline', 'call')),
  code text,
  words text not null,
  person_id uuid references person (id),
  at timestamptz not null
);

create index interest_word_of on interest_word (interest_id);
