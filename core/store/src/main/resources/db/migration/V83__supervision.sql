-- Whom a group supervision is about. What is said stands here until the meeting closes; then it is
-- a note in the person's record, and the next step alone stays until it has been followed up.
create table supervised_person (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  meeting uuid not null references meeting (id),
  person uuid not null references person (id),
  revision integer not null,
  by_name boolean not null,
  told_on date,
  says_no boolean not null,
  presenter uuid not null references staff (id),
  step varchar(20) not null,
  need varchar(4000) not null,
  clarified varchar(4000) not null,
  ideas varchar(4000) not null,
  kept varchar(4000) not null,
  next_what varchar(4000) not null,
  next_on date,
  followed varchar(4000) not null,
  on_day date not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  note uuid references contact (id),
  task uuid references task (id)
);
create index supervised_person_at on supervised_person (meeting, begun_at, id);
create index supervised_person_about on supervised_person (person, on_day, id);
create index supervised_person_open on supervised_person (provider, unit, step, on_day, id);
alter table supervised_person add constraint supervised_person_in_record
  foreign key (person) references record_person (person);

-- Field mentoring and reviews of tools: about colleagues, and about no person.
create table coaching (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  kind varchar(20) not null,
  given_by uuid not null references staff (id),
  colleague uuid not null references staff (id),
  on_day date not null,
  minutes integer not null,
  tool varchar(20),
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  struck_by uuid references staff (id),
  struck_at timestamp with time zone,
  struck_why varchar(500) not null
);
create index coaching_at on coaching (provider, unit, on_day, id);
