-- A deal is opened when an interest is accepted, or by a broker between two parties.
create table deal (
  id uuid primary key,
  state text not null,
  version int not null default 1,
  technology_id uuid references technology (id),
  need_id uuid references need (id),
  interest_id uuid,
  seeker_organisation_id uuid references organisation (id),
  seeker_person_id uuid references person (id),
  owner_organisation_id uuid references organisation (id),
  owner_person_id uuid references person (id),
  broker_person_id uuid references person (id),
  province text,
  opened_at timestamptz not null,
  updated_at timestamptz not null
);

create index deal_of_seeker on deal (seeker_person_id);
create index deal_of_owner on deal (owner_person_id);
create index deal_of_seeker_organisation on deal (seeker_organisation_id);
create index deal_of_owner_organisation on deal (owner_organisation_id);
