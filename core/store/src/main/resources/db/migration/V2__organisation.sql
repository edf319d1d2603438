-- Principals, providers, units, staff, and how staff log in.
-- Every row carries its provider, except what belongs to the installation as a whole.

create table principal (
  id uuid primary key,
  name varchar(100) not null,
  kind varchar(20) not null
);

create table provider (
  id uuid primary key,
  principal uuid not null references principal (id),
  name varchar(100) not null,
  kind varchar(20) not null
);

create table unit (
  id uuid primary key,
  provider uuid not null references provider (id),
  name varchar(100) not null,
  sort_key varchar(600) not null,
  hsa_id varchar(60)
);
create index unit_of on unit (provider, sort_key);

create table staff (
  id uuid primary key,
  provider uuid not null references provider (id),
  given_name varchar(100) not null,
  family_name varchar(100) not null,
  sort_key varchar(1200) not null,
  hsa_id varchar(60),
  protected_identity boolean not null
);
create index staff_of on staff (provider, sort_key);

create table assignment (
  id uuid primary key,
  provider uuid not null references provider (id),
  staff uuid not null references staff (id),
  unit uuid not null references unit (id),
  role varchar(20) not null,
  profession varchar(30) not null,
  fte decimal(3, 2) not null,
  case_carrying boolean not null,
  from_day date not null,
  to_day date
);
create index assignment_of_staff on assignment (staff, from_day);
create index assignment_at_unit on assignment (provider, unit, from_day);

create table absence (
  id uuid primary key,
  provider uuid not null references provider (id),
  staff uuid not null references staff (id),
  from_day date not null,
  to_day date
);
create index absence_of on absence (staff, from_day);

create table account (
  id uuid primary key,
  provider uuid not null references provider (id),
  staff uuid not null references staff (id),
  user_name varchar(100) not null unique,
  password_hash varchar(200) not null,
  locked boolean not null
);
create index account_of on account (staff);

-- The token itself is known to the browser alone.
create table login_session (
  token_hash bytea primary key,
  provider uuid not null references provider (id),
  account uuid not null references account (id),
  begun_at timestamp with time zone not null,
  used_at timestamp with time zone not null
);
create index login_session_of on login_session (account);
create index login_session_used on login_session (used_at);

-- Failed logins by account name and by network address, both as hashes; of the installation.
create table login_throttle (
  what_hash bytea primary key,
  failures integer not null,
  last_at timestamp with time zone not null,
  open_at timestamp with time zone not null
);
create index login_throttle_last on login_throttle (last_at);

-- At most one row: the token that makes the first administrator.
create table setup_token (
  slot smallint primary key,
  token_hash bytea not null,
  valid_until timestamp with time zone not null
);
