-- The audit trail (HSLF-FS 2016:40 4 kap. 9 §). Rows are added, never changed, never removed.
-- No foreign keys: a row outlives whatever it tells of.

-- Draws the numbers, and holds those rows that no seal holds yet.
create table audit_unsealed (
  seq bigint generated always as identity primary key
);

create table audit_row (
  seq bigint primary key,
  key_no smallint not null,
  at timestamp with time zone not null,
  provider uuid,
  unit uuid,
  staff uuid,
  account uuid,
  role varchar(40),
  assignment uuid,
  operator varchar(100) not null,
  channel varchar(20) not null,
  session varchar(64) not null,
  action varchar(40) not null,
  object_kind varchar(40) not null,
  object uuid,
  ground varchar(40),
  consent uuid,
  outcome varchar(10) not null,
  code varchar(10),
  mac bytea not null
);

create table audit_person (
  seq bigint not null,
  ord smallint not null,
  provider uuid,
  person uuid not null,
  primary key (seq, ord)
);
create index audit_person_of on audit_person (provider, person, seq);

create table audit_seal (
  number bigint primary key,
  key_no smallint not null,
  at timestamp with time zone not null,
  first_seq bigint not null,
  last_seq bigint not null,
  members varchar(200000) not null,
  row_count integer not null,
  total_rows bigint not null,
  root bytea not null,
  previous bytea not null,
  mac bytea not null
);
create index audit_seal_first on audit_seal (first_seq);

-- Which keys rows and seals were made with; the keys themselves are never here.
create table audit_key (
  number smallint primary key,
  fingerprint varchar(64) not null
);

create table lease (
  work varchar(60) primary key,
  holder varchar(100) not null,
  until timestamp with time zone not null,
  last_done varchar(60) not null
);
