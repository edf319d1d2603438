-- Enrolments, boards and what caseloads are reckoned from.
-- Phases, marks, coordinators and reasons are intervals: never overwritten.

create table enrolment (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null references unit (id),
  model varchar(60) not null,
  major integer not null,
  sole boolean not null,
  revision integer not null,
  lifecycle varchar(10) not null,
  phase varchar(60) not null,
  phase_label_sv varchar(400) not null,
  phase_label_en varchar(400) not null,
  attention boolean not null,
  phase_since timestamp with time zone not null,
  marks varchar(400) not null,
  basis varchar(30),
  referred_at timestamp with time zone not null,
  active_since timestamp with time zone,
  closed_at timestamp with time zone,
  outcome varchar(20)
);
create index enrolment_of on enrolment (person);
create index enrolment_at on enrolment (provider, unit, lifecycle);
create index enrolment_in on enrolment (model, lifecycle);

create table enrolment_interval (
  enrolment uuid not null references enrolment (id),
  ord integer not null,
  provider uuid not null references provider (id),
  mark boolean not null,
  code varchar(60) not null,
  label_sv varchar(400) not null,
  label_en varchar(400) not null,
  step varchar(60) not null,
  by_staff uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  primary key (enrolment, ord)
);

-- Who leads the coordination, with the evidence of the decision.
create table enrolment_coordinator (
  enrolment uuid not null references enrolment (id),
  ord integer not null,
  provider uuid not null references provider (id),
  staff uuid not null references staff (id),
  rule varchar(20) not null,
  evidence varchar(20000) not null,
  decided_by uuid not null references staff (id),
  persons_view varchar(4000) not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  primary key (enrolment, ord)
);
create index enrolment_coordinator_is on enrolment_coordinator (staff, ended_at);

create table enrolment_step (
  enrolment uuid not null references enrolment (id),
  ord integer not null,
  provider uuid not null references provider (id),
  step varchar(60) not null,
  label_sv varchar(400) not null,
  label_en varchar(400) not null,
  by_staff uuid not null references staff (id),
  at timestamp with time zone not null,
  from_phase varchar(60) not null,
  to_phase varchar(60) not null,
  input varchar(100000) not null,
  acknowledged varchar(100000) not null,
  override_reason varchar(4000) not null,
  meeting uuid,
  results varchar(20000) not null,
  primary key (enrolment, ord)
);

create table step_signature (
  enrolment uuid not null references enrolment (id),
  revision integer not null,
  step varchar(60) not null,
  role varchar(30) not null,
  provider uuid not null references provider (id),
  staff uuid not null references staff (id),
  at timestamp with time zone not null,
  primary key (enrolment, revision, step, role)
);

create table board_entry (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  enrolment uuid not null references enrolment (id),
  person uuid not null references person (id),
  revision integer not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null references staff (id),
  cause varchar(400) not null,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  persons_view varchar(4000) not null,
  persons_view_at timestamp with time zone,
  contact_target integer not null,
  scale_down_when varchar(4000) not null,
  crisis_plan_used boolean not null,
  again integer not null,
  closed_at timestamp with time zone,
  outcome varchar(4000) not null
);
create index board_entry_of on board_entry (enrolment, opened_at);
create index board_entry_at on board_entry (provider, unit, closed_at, opened_at);
create index board_entry_about on board_entry (person, closed_at);
create index board_entry_opened on board_entry (provider, unit, opened_at);

create table board_reason (
  entry uuid not null references board_entry (id),
  ord integer not null,
  provider uuid not null references provider (id),
  code varchar(60) not null,
  label_sv varchar(400) not null,
  label_en varchar(400) not null,
  detail varchar(400) not null,
  begun_at timestamp with time zone not null,
  review_on date not null,
  ends_on date,
  ended_at timestamp with time zone,
  primary key (entry, ord)
);
create index board_reason_ends on board_reason (ends_on, ended_at);

create table board_action (
  id uuid primary key,
  entry uuid not null references board_entry (id),
  ord integer not null,
  provider uuid not null references provider (id),
  what varchar(400) not null,
  who varchar(400) not null,
  on_day date not null,
  at_time varchar(20) not null,
  done boolean not null
);
create index board_action_of on board_action (entry, ord);

create table board_suggestion (
  id uuid primary key,
  provider uuid not null references provider (id),
  enrolment uuid not null references enrolment (id),
  reason varchar(60) not null,
  label_sv varchar(400) not null,
  label_en varchar(400) not null,
  until_day date not null,
  ended_at timestamp with time zone
);
create index board_suggestion_of on board_suggestion (enrolment);
