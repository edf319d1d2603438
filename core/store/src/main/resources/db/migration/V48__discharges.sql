-- Planning before somebody leaves inpatient care, as one unit follows it.
create table discharge_planning (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null references unit (id),
  revision integer not null,
  part varchar(20) not null,
  admission uuid references admission (id),
  owner uuid not null references staff (id),
  judged_at timestamp with time zone not null,
  expected_on date not null,
  ready_at timestamp with time zone,
  joint_planning varchar(30),
  left_at timestamp with time zone,
  state varchar(20) not null,
  closed_because varchar(30),
  next_due timestamp with time zone not null,
  recorded_at timestamp with time zone not null
);
alter table discharge_planning add constraint discharge_planning_in_record
  foreign key (person) references record_person (person);
alter table discharge_planning add constraint discharge_planning_at_record
  foreign key (unit) references record_unit (unit);
create index discharge_planning_of on discharge_planning (person, recorded_at, id);
create index discharge_planning_at on discharge_planning (unit, state, next_due, id);

-- What the law asks for by a last moment; never changed once it has ended.
create table discharge_deadline (
  id uuid primary key,
  provider uuid not null references provider (id),
  planning uuid not null references discharge_planning (id),
  duty varchar(30) not null,
  since timestamp with time zone not null,
  due timestamp with time zone not null,
  task uuid not null references task (id),
  outcome varchar(20),
  done_at timestamp with time zone,
  told varchar(200) not null,
  recorded_by uuid references staff (id),
  recorded_at timestamp with time zone
);
create index discharge_deadline_of on discharge_deadline (planning, since, id);
