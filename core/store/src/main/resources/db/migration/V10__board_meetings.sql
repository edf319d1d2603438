-- A team's meeting as a whole: each person's turn in it, the team's own working notes, and the
-- organisation's decisions that working notes may be disposed of.

-- The list of a unit's meetings, and those that nobody has closed.
create index meeting_held on meeting (provider, unit, started_at, id);
create index meeting_not_closed on meeting (closed_at, started_at);

-- What is said stands here until the meeting closes; then it is a note in the person's record.
create table meeting_turn (
  meeting uuid not null references meeting (id),
  person uuid not null references person (id),
  provider uuid not null references provider (id),
  revision integer not null,
  said varchar(4000) not null,
  written_by uuid references staff (id),
  written_at timestamp with time zone,
  passed_at timestamp with time zone,
  note uuid references contact (id),
  primary key (meeting, person)
);
create index meeting_turn_about on meeting_turn (person, meeting);

-- Not part of anybody's record; disposed of once the organisation has decided so.
create table working_note (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  meeting uuid not null references meeting (id),
  written_by uuid not null references staff (id),
  written_at timestamp with time zone not null,
  note varchar(4000) not null
);
create index working_note_of on working_note (meeting, written_at);
create index working_note_age on working_note (provider, written_at, id);

create table disposal_decision (
  id uuid primary key,
  provider uuid not null references provider (id),
  applies_to varchar(30) not null,
  decided_by varchar(200) not null,
  decided_on date not null,
  reference varchar(200) not null,
  kept_days integer not null,
  recorded_by varchar(200) not null,
  recorded_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);
create index disposal_decision_of on disposal_decision (provider, applies_to);

-- Counts only: what was in the notes is gone.
create table disposal_run (
  provider uuid not null references provider (id),
  applies_to varchar(30) not null,
  on_day date not null,
  decision uuid not null references disposal_decision (id),
  notes integer not null,
  run_at timestamp with time zone not null,
  primary key (provider, applies_to, on_day)
);
