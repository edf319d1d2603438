-- Meetings about one person. What stands here of the time is the booking that holds; on_day and
-- at_time are those of Sweden, so that a week is a week there.
create table person_meeting (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null references unit (id),
  revision integer not null,
  type varchar(40) not null,
  state varchar(20) not null,
  purpose varchar(500) not null,
  called_by uuid not null references staff (id),
  created_at timestamp with time zone not null,
  on_day date not null,
  at_time varchar(5) not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  persons_part varchar(30),
  persons_why varchar(4000),
  next_day date,
  held_by uuid references staff (id),
  held_at timestamp with time zone,
  cancelled_why varchar(500) not null
);
create index person_meeting_of on person_meeting (person, on_day, at_time, id);
create index person_meeting_week on person_meeting (unit, on_day, at_time, id);

-- Where each stood, from when until when.
create table person_meeting_state (
  meeting uuid not null references person_meeting (id),
  ord integer not null,
  provider uuid not null references provider (id),
  state varchar(20) not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  recorded_by uuid not null references staff (id),
  primary key (meeting, ord)
);

-- Every time it was booked for; the last one holds.
create table person_meeting_booking (
  meeting uuid not null references person_meeting (id),
  number integer not null,
  provider uuid not null references provider (id),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place varchar(200) not null,
  video boolean not null,
  place_in_calendar boolean not null,
  interpreter varchar(100) not null,
  why varchar(500) not null,
  booked_by uuid not null references staff (id),
  booked_at timestamp with time zone not null,
  primary key (meeting, number)
);

create table person_meeting_topic (
  id uuid primary key,
  provider uuid not null references provider (id),
  meeting uuid not null references person_meeting (id),
  ord integer not null,
  words varchar(500) not null,
  category varchar(40) not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null references staff (id),
  ended_at timestamp with time zone,
  ended_by uuid references staff (id)
);
create index person_meeting_topic_of on person_meeting_topic (meeting, ord);

-- Who was called or invited, from when until when.
create table person_meeting_invitee (
  id uuid primary key,
  provider uuid not null references provider (id),
  meeting uuid not null references person_meeting (id),
  ord integer not null,
  staff uuid references staff (id),
  member uuid references network_member (id),
  kind varchar(20),
  to_provider uuid references provider (id),
  to_unit uuid references unit (id),
  name varchar(200) not null,
  organisation varchar(200) not null,
  called boolean not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null references staff (id),
  ended_at timestamp with time zone,
  ended_by uuid references staff (id),
  ended_why varchar(4000)
);
create index person_meeting_invitee_of on person_meeting_invitee (meeting, ord);

create table person_meeting_answer (
  invitee uuid not null references person_meeting_invitee (id),
  ord integer not null,
  provider uuid not null references provider (id),
  answer varchar(20) not null,
  said_at timestamp with time zone not null,
  recorded_by uuid not null references staff (id),
  primary key (invitee, ord)
);

-- That the person has said that an invitee stays; ends when the identity becomes protected.
create table person_meeting_confirmation (
  invitee uuid not null references person_meeting_invitee (id),
  ord integer not null,
  provider uuid not null references provider (id),
  said_on date not null,
  words varchar(4000) not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  recorded_by uuid not null references staff (id),
  primary key (invitee, ord)
);

-- What the provider documents in its own record; never changed once it is signed.
create table person_meeting_note (
  id uuid primary key,
  provider uuid not null references provider (id),
  meeting uuid not null references person_meeting (id),
  ord integer not null,
  corrects uuid references person_meeting_note (id),
  note varchar(20000) not null,
  written_by uuid not null references staff (id),
  written_at timestamp with time zone not null,
  signed_at timestamp with time zone
);
create index person_meeting_note_of on person_meeting_note (meeting, ord);

create table person_meeting_copy (
  disclosure uuid primary key references disclosure (id),
  provider uuid not null references provider (id),
  meeting uuid not null references person_meeting (id),
  invitee uuid not null references person_meeting_invitee (id),
  how varchar(100) not null,
  handed_by uuid not null references staff (id),
  handed_at timestamp with time zone not null
);
create index person_meeting_copy_of on person_meeting_copy (meeting, handed_at);

create table person_meeting_decision (
  id uuid primary key,
  provider uuid not null references provider (id),
  meeting uuid not null references person_meeting (id),
  ord integer not null,
  what varchar(200) not null,
  owner uuid references staff (id),
  answers varchar(100) not null,
  due date not null,
  task uuid not null references task (id),
  decided_at timestamp with time zone not null,
  decided_by uuid not null references staff (id)
);
create index person_meeting_decision_of on person_meeting_decision (meeting, ord);

-- Which meeting a task came from, and about which invitee it asks.
create table person_meeting_task (
  task uuid primary key references task (id),
  provider uuid not null references provider (id),
  meeting uuid not null references person_meeting (id),
  invitee uuid references person_meeting_invitee (id)
);
create index person_meeting_task_of on person_meeting_task (meeting);
