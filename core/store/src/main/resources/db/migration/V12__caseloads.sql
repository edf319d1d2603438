-- What caseloads need beside their figures: who stands in for somebody who is away, what was
-- overridden and why, whom a person wishes for, and who waits in the order they came.

alter table absence add column deputy uuid;
alter table absence add constraint absence_deputy foreign key (deputy) references staff (id);

drop index enrolment_at;
create index enrolment_at on enrolment (provider, unit, lifecycle, referred_at);

-- A limit that somebody decided to go over, with the figures as they were at that moment.
create table limit_override (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  enrolment uuid not null references enrolment (id),
  person uuid not null references person (id),
  model varchar(60) not null,
  step varchar(60) not null,
  step_sv varchar(400) not null,
  step_en varchar(400) not null,
  rule varchar(100) not null,
  title_sv varchar(1000) not null,
  title_en varchar(1000) not null,
  figures varchar(20000) not null,
  reason varchar(4000) not null,
  by_staff uuid not null references staff (id),
  at timestamp with time zone not null
);
create index limit_override_at on limit_override (provider, unit, at);

-- Whom the person wishes to be coordinated by; intervals, never overwritten.
create table coordinator_wish (
  enrolment uuid not null references enrolment (id),
  ord integer not null,
  provider uuid not null references provider (id),
  staff uuid not null references staff (id),
  words varchar(4000) not null,
  recorded_by uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  primary key (enrolment, ord)
);
