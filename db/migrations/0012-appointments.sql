-- An invitation to a role, sent to an address; the address goes once it has served.
create table invitation (
  id uuid primary key,
  email text,
  role text not null,
  organisation_id uuid references organisation (id),
  authority text,
  invited_by text not null,
  invited_at timestamptz not null,
  valid_until timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index invitation_of_organisation on invitation (organisation_id) where organisation_id is not null;

-- Somebody says that they act for an organisation that is here already.
create table organisation_claim (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  reason text not null,
  email text not null,
  state text not null check (state in ('waiting', 'accepted', 'declined')),
  claimed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decline_reason text
);
create unique index organisation_claim_waiting on organisation_claim (organisation_id, person_id)
  where state = 'waiting';
create index organisation_claim_of_person on organisation_claim (person_id);

create index organisation_tax_code on organisation (replace(tax_code, '-', '')) where tax_code is not null;

-- How a firm agreed that staff enters its need. Who said so is personal: it is read with the confidence only.
create table need_representation (
  need_id uuid primary key references need (id),
  organisation_id uuid references organisation (id),
  agreed_by text not null check (agreed_by in ('writing', 'phone', 'meeting')),
  agreed_on date not null,
  said_by text not null
);

create index record_holder_of_organisation on record_holder (organisation_id) where organisation_id is not null;
create index role_grant_of_authority on role_grant (authority) where authority is not null;
