-- Persons as one provider knows them, and all that is kept around them.
-- Intervals are when the system knew; when something happened is a date of its own.

create table person (
  id uuid primary key,
  provider uuid not null references provider (id),
  revision integer not null,
  given_name varchar(100) not null,
  family_name varchar(100) not null,
  sort_key varchar(1200) not null,
  search_key varchar(400) not null,
  pronoun varchar(100) not null,
  birth_date date,
  protection varchar(30) not null,
  phone varchar(100) not null,
  address varchar(4000) not null,
  wishes varchar(4000) not null
);
create index person_in_order on person (provider, sort_key, id);

create table person_identifier (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  oid varchar(100) not null,
  number varchar(40) not null,
  from_day date not null,
  to_day date,
  constraint person_identifier_once unique (provider, oid, number)
);
create index person_identifier_of on person_identifier (person);

create table care_relation (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null references unit (id),
  ground varchar(40) not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index care_relation_of on care_relation (person, unit);
create index care_relation_at on care_relation (provider, unit, ended_at, person);

create table network_member (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  revision integer not null,
  name varchar(100) not null,
  relation varchar(100) not null,
  kind varchar(30) not null,
  sphere varchar(20) not null,
  phone varchar(100) not null,
  emergency_contact boolean not null,
  status varchar(30) not null,
  since timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index network_member_of on network_member (person);

create table member_status (
  id uuid primary key,
  provider uuid not null references provider (id),
  member uuid not null references network_member (id),
  ord integer not null,
  status varchar(30) not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  recorded_by uuid not null references staff (id),
  persons_word varchar(4000) not null,
  constraint member_status_in_order unique (member, ord)
);

-- Content is a JSON document; an adopted version never changes.
create table plan (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  type varchar(30) not null,
  revision integer not null,
  draft varchar(1000000),
  newest integer not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index plan_of on plan (person, created_at);

create table plan_version (
  plan uuid not null references plan (id),
  number integer not null,
  provider uuid not null references provider (id),
  content varchar(1000000) not null,
  adopted_at timestamp with time zone not null,
  adopted_by uuid not null references staff (id),
  person_took_part boolean not null,
  took_part varchar(20000) not null,
  primary key (plan, number)
);

-- The interventions of each plan's newest adopted version, for lists of what is to be followed up.
create table intervention (
  plan uuid not null references plan (id),
  ord integer not null,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  id uuid not null,
  what varchar(4000) not null,
  performer varchar(4000) not null,
  follow_up date,
  status varchar(20) not null,
  primary key (plan, ord)
);
create index intervention_of on intervention (person, status, follow_up);

create table plan_evaluation (
  id uuid primary key,
  provider uuid not null references provider (id),
  plan uuid not null references plan (id),
  ord integer not null,
  goal uuid not null,
  on_day date not null,
  outcome varchar(20) not null,
  person_rating smallint,
  staff_rating smallint,
  persons_view varchar(4000) not null,
  comment varchar(4000) not null,
  next_step varchar(4000) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  constraint plan_evaluation_in_order unique (plan, ord)
);

create table crisis_plan (
  person uuid not null references person (id),
  number integer not null,
  provider uuid not null references provider (id),
  content varchar(1000000) not null,
  review_by date not null,
  written_at timestamp with time zone not null,
  written_by uuid not null references staff (id),
  copy_offered boolean not null,
  primary key (person, number)
);

create table crisis_plan_evaluation (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  number integer not null,
  on_day date not null,
  used boolean not null,
  what_helped varchar(4000) not null,
  what_to_change varchar(4000) not null,
  with_person boolean not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null
);
create index crisis_plan_evaluation_of on crisis_plan_evaluation (person, on_day);

create table contact (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  kind varchar(20) not null,
  place varchar(20) not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  minutes integer not null,
  reached boolean not null,
  note varchar(20000) not null
);
create index contact_of on contact (person, happened_at, id);

create table contact_staff (
  contact uuid not null references contact (id),
  ord smallint not null,
  provider uuid not null references provider (id),
  staff uuid not null references staff (id),
  primary key (contact, ord)
);

create table contact_path (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  ord smallint not null,
  who varchar(100) not null,
  channel varchar(200) not null,
  hours varchar(200) not null,
  after_hours boolean not null
);
create index contact_path_of on contact_path (person, ord);

create table meeting (
  id uuid primary key,
  provider uuid not null references provider (id),
  revision integer not null,
  type varchar(30) not null,
  unit uuid not null references unit (id),
  person uuid references person (id),
  started_at timestamp with time zone not null,
  closed_at timestamp with time zone
);
create index meeting_at on meeting (provider, unit, type, closed_at);
create index meeting_about on meeting (person, started_at);

-- The profession is what it was at the time.
create table meeting_attendance (
  meeting uuid not null references meeting (id),
  ord smallint not null,
  provider uuid not null references provider (id),
  staff uuid references staff (id),
  name varchar(200) not null,
  profession varchar(30),
  primary key (meeting, ord)
);

create table meeting_decision (
  id uuid primary key,
  provider uuid not null references provider (id),
  meeting uuid not null references meeting (id),
  ord integer not null,
  person uuid not null references person (id),
  decision varchar(4000) not null,
  step varchar(60) not null,
  decided_at timestamp with time zone not null
);
create index meeting_decision_at on meeting_decision (meeting, ord);
create index meeting_decision_about on meeting_decision (person, decided_at);

create table admission (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  revision integer not null,
  kind varchar(20) not null,
  place varchar(200) not null,
  legal_form varchar(20) not null,
  admitted_on date not null,
  discharged_on date,
  recorded_at timestamp with time zone not null
);
create index admission_of on admission (person, admitted_on);

create table legal_status (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  revision integer not null,
  form varchar(20) not null,
  from_day date not null,
  to_day date,
  next_decision date,
  conditions varchar(20000) not null,
  chief_physician_unit varchar(200) not null,
  recorded_at timestamp with time zone not null
);
create index legal_status_of on legal_status (person, from_day);

create table task (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null references unit (id),
  enrolment uuid,
  revision integer not null,
  activity varchar(60) not null,
  title_sv varchar(400) not null,
  title_en varchar(400) not null,
  assignee uuid references staff (id),
  due date not null,
  grace_until date not null,
  status varchar(20) not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid references staff (id),
  reason varchar(4000) not null
);
create index task_at on task (provider, unit, status, due, id);
create index task_for on task (provider, assignee, status, due, id);
create index task_about on task (person, status, due, id);
create index task_of_enrolment on task (enrolment);

create table answered_form (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  enrolment uuid,
  url varchar(400) not null,
  version varchar(60) not null,
  revision integer not null,
  completed boolean not null,
  answers varchar(1000000) not null,
  saved_by uuid not null references staff (id),
  profession varchar(30),
  saved_at timestamp with time zone not null,
  scores varchar(20000) not null
);
create index answered_form_of on answered_form (person, saved_at, id);
