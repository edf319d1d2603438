-- Enrolments that were moved to the next major of their model, and what they were before, so that a
-- move can be taken back. Rows are ended, never removed.

create table enrolment_move (
  enrolment uuid not null references enrolment (id),
  ord integer not null,
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  model varchar(60) not null,
  from_major integer not null,
  to_major integer not null,
  -- as it was
  revision integer not null,
  phase varchar(60) not null,
  phase_label_sv varchar(400) not null,
  phase_label_en varchar(400) not null,
  attention boolean not null,
  phase_since timestamp with time zone not null,
  -- as it became
  to_phase varchar(60) not null,
  to_label_sv varchar(400) not null,
  to_label_en varchar(400) not null,
  to_attention boolean not null,
  reviewed boolean not null,
  reasons varchar(200) not null,
  review_task uuid,
  -- the revisions of all that was kept of it then, added up: what differs has been changed since
  tasks bigint not null,
  stays bigint not null,
  forms bigint not null,
  signatures bigint not null,
  moved_at timestamp with time zone not null,
  moved_by varchar(110) not null,
  undone_at timestamp with time zone,
  undone_by varchar(110),
  primary key (enrolment, ord)
);
create index enrolment_move_of on enrolment_move (provider, model, to_major, enrolment);
create index enrolment_move_reviewed
  on enrolment_move (provider, model, to_major, reviewed, enrolment);

-- Walked through by a move, and counted by major.
create index enrolment_in_major on enrolment (provider, model, major, id);

-- An operator moves enrolments and is no staff.
alter table enrolment_interval alter column by_staff drop not null;
