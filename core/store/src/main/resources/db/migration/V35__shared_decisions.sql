-- Decisions that a person and staff came to together; never changed but by how it went.
create table shared_decision (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  meeting uuid references person_meeting (id),
  on_day date not null,
  question varchar(500) not null,
  options varchar(100000) not null,
  information varchar(4000) not null,
  persons_values varchar(4000) not null,
  others_views varchar(4000) not null,
  decision varchar(4000) not null,
  decided_by varchar(30) not null,
  follow_up date not null,
  task uuid references task (id),
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  followed_on date,
  persons_view varchar(4000),
  staffs_view varchar(4000),
  followed_by uuid references staff (id),
  followed_at timestamp with time zone
);
create index shared_decision_of on shared_decision (person, recorded_at, id);
