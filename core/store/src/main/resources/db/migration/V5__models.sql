-- Models: what has been run here, where they are enabled, and an organisation's own thresholds.
-- Snapshots are immutable; presence, enablings and thresholds are intervals.

-- A version as its folder was, packed; whoever reads an old enrolment needs no bundle for it.
create table model_snapshot (
  model varchar(40) not null,
  major integer not null,
  minor integer not null,
  name_sv varchar(400) not null,
  name_en varchar(400) not null,
  hash varchar(64) not null,
  content bytea not null,
  kept_at timestamp with time zone not null,
  primary key (model, major, minor)
);

-- Answers always render with the form that they were given to.
create table form_snapshot (
  url varchar(510) not null,
  version varchar(64) not null,
  model varchar(40) not null,
  hash varchar(64) not null,
  content bytea not null,
  kept_at timestamp with time zone not null,
  primary key (url, version)
);

-- When a node could run a model's major; of the installation, so without provider.
create table model_presence (
  node varchar(100) not null,
  model varchar(40) not null,
  major integer not null,
  minor integer not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  primary key (node, model, major, begun_at)
);
create index model_presence_of on model_presence (model, begun_at);

create table model_enabling (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid references unit (id),
  model varchar(40) not null,
  begun_at timestamp with time zone not null,
  begun_by varchar(110) not null,
  ended_at timestamp with time zone,
  ended_by varchar(110)
);
create index model_enabling_at on model_enabling (provider, unit);
create index model_enabling_of on model_enabling (model, provider);

create table model_threshold (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid references unit (id),
  model varchar(40) not null,
  caseload varchar(60) not null,
  target decimal(9, 2) not null,
  soft decimal(9, 2) not null,
  hard decimal(9, 2),
  from_day date not null,
  reason varchar(500) not null,
  set_at timestamp with time zone not null,
  set_by varchar(110) not null
);
create index model_threshold_at on model_threshold (provider, model, from_day);
