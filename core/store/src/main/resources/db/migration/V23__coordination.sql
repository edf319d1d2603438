-- Who holds which role of coordination for a person beside the lead coordinator. What held before
-- is ended and never overwritten. A role that one alone may hold is held once: in_force is the
-- person and the role, with the holder where several may, and nothing once it has ended.
create table coordination_appointment (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null references unit (id),
  staff uuid not null references staff (id),
  role varchar(40) not null,
  profession varchar(30) not null,
  ground varchar(30) not null,
  why varchar(400) not null,
  appointed_by uuid not null references staff (id),
  appointed_on date not null,
  recorded_by uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid references staff (id),
  ended_because varchar(400),
  in_force varchar(160) unique
);
create index coordination_appointment_of on coordination_appointment (person, begun_at);

-- Which rule says who coordinates a person, with all that it rests on; rows are never changed, the
-- newest is in force.
create table coordinator_decision (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  staff uuid not null references staff (id),
  rule varchar(20) not null,
  unresolved boolean not null,
  evidence varchar(100000) not null,
  persons_view varchar(4000) not null,
  decided_by uuid not null references staff (id),
  valid_from date not null,
  decided_at timestamp with time zone not null
);
create index coordinator_decision_of on coordinator_decision (person, decided_at);
