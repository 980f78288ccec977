-- People with accounts, what they were appointed to, and which records they hold.
create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  locale text not null default 'vi' check (locale in ('vi', 'en')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  erased_at timestamptz
);

create unique index person_email on person (lower(email));

-- Never deleted: an appointment ends by its day or by being revoked.
create table role_grant (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null,
  organisation_id uuid references organisation (id),
  authority text,
  valid_from date not null,
  valid_until date,
  granted_by text not null,
  granted_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  revoke_reason text
);

create index role_grant_of_person on role_grant (person_id);
create index role_grant_of_organisation on role_grant (organisation_id, role) where organisation_id is not null;

-- Who answers for a record that was sent here: the person, and the organisation that the person acts for.
create table record_holder (
  record_type text not null check (record_type in ('need', 'technology')),
  record_id uuid not null,
  person_id uuid not null references person (id),
  organisation_id uuid references organisation (id),
  since timestamptz not null,
  primary key (record_type, record_id, person_id)
);

create index record_holder_of_person on record_holder (person_id);
