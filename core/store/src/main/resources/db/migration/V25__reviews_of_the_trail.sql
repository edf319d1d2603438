-- Where a session was begun stands in the row of its login. Rows say by which form they are
-- authenticated, so that those of earlier releases prove as before.
alter table audit_row add column form smallint default 1 not null;
alter table audit_row add column device varchar(64);

-- What reviews look for: a provider's days, and what one member of staff has read.
create index audit_row_when on audit_row (provider, at desc, seq desc);
create index audit_row_by on audit_row (provider, staff, at desc, seq desc);

-- Accesses of a month that were drawn for review, and what reviews found; what was said before
-- stays beside what was said later.
create table audit_sample (
  id uuid primary key,
  provider uuid not null references provider (id),
  month_of date not null,
  seed integer not null,
  drawn_at timestamp with time zone not null,
  drawn_by varchar(100) not null,
  accesses integer not null
);
create index audit_sample_of on audit_sample (provider, month_of);

create table audit_sample_check (
  sample uuid not null references audit_sample (id),
  reason varchar(20) not null,
  provider uuid not null references provider (id),
  found integer not null,
  drawn integer not null,
  primary key (sample, reason)
);

create table audit_sample_row (
  sample uuid not null references audit_sample (id),
  seq bigint not null,
  provider uuid not null references provider (id),
  reasons varchar(200) not null,
  primary key (sample, seq)
);

create table audit_sample_review (
  sample uuid not null references audit_sample (id),
  seq bigint not null,
  ord integer not null,
  provider uuid not null references provider (id),
  conclusion varchar(20) not null,
  words varchar(4000) not null,
  by_staff uuid not null references staff (id),
  said_at timestamp with time zone not null,
  primary key (sample, seq, ord)
);

-- What a person is told of who has read: the name or the role.
create table log_telling (
  id uuid primary key,
  provider uuid not null references provider (id),
  told varchar(10) not null,
  begun_at timestamp with time zone not null,
  set_by varchar(200) not null,
  ended_at timestamp with time zone
);
create index log_telling_of on log_telling (provider, begun_at);
