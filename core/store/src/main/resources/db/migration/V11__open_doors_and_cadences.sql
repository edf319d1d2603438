-- Until when somebody whose enrolment ended may come back without a new referral.

alter table enrolment add column open_door_until date;

-- How often something is done for one person, where that is not as the model says; null is as it
-- says again. What held before is ended and never overwritten.

create table enrolment_cadence (
  enrolment uuid not null references enrolment (id),
  ord integer not null,
  provider uuid not null references provider (id),
  activity varchar(60) not null,
  every_days integer,
  reason varchar(4000) not null,
  by_staff uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  primary key (enrolment, ord)
);
