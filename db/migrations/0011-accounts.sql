-- Sessions, credentials, tokens, second factors and passkeys of people. None of it is kept once it has ended.
create table person_session (
  id uuid primary key,
  token text not null unique,
  person_id uuid not null references person (id),
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  confirmed_at timestamptz
);

create index person_session_of_person on person_session (person_id);

create table person_account (
  id uuid primary key,
  account_id text not null,
  provider_id text not null,
  person_id uuid not null references person (id),
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);

create index person_account_of_person on person_account (person_id);

create table person_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index person_verification_by_identifier on person_verification (identifier);

create table person_two_factor (
  id uuid primary key,
  person_id uuid not null references person (id),
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count int not null default 0,
  locked_until timestamptz
);

create unique index person_two_factor_of_person on person_two_factor (person_id);

create table person_passkey (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text not null,
  credential_id text not null unique,
  public_key text not null,
  counter bigint not null,
  transports text not null,
  created_at timestamptz not null,
  used_at timestamptz
);

create index person_passkey_of_person on person_passkey (person_id);
