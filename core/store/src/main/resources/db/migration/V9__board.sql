-- The board: when it meets, what the team agrees on about a stay, and what speaks for one.
-- Nothing is overwritten: what a card said before stands in board_entry_was.

-- On which weekdays a unit's board meets, from a day on; before the first, the model's own.
create table board_cadence (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  model varchar(40) not null,
  days varchar(7) not null,
  from_day date not null,
  reason varchar(500) not null,
  by_staff uuid references staff (id),
  set_by varchar(110) not null,
  set_at timestamp with time zone not null
);
create index board_cadence_at on board_cadence (provider, unit, model, from_day);

alter table board_entry add column deputy uuid references staff (id);
alter table board_entry add column minutes_target integer default 0 not null;
alter table board_entry add column network varchar(20) default 'NOT_ASKED' not null;
alter table board_entry add column network_note varchar(1000) default '' not null;
alter table board_entry add column expected_end date;
alter table board_entry add column changed_by uuid references staff (id);
alter table board_entry add column changed_at timestamp with time zone;

-- A card as it was before it was changed.
create table board_entry_was (
  entry uuid not null references board_entry (id),
  revision integer not null,
  provider uuid not null references provider (id),
  changed_by uuid references staff (id),
  changed_at timestamp with time zone,
  cause varchar(400) not null,
  persons_view varchar(4000) not null,
  contact_target integer not null,
  minutes_target integer not null,
  scale_down_when varchar(4000) not null,
  crisis_plan_used boolean not null,
  deputy uuid references staff (id),
  network varchar(20) not null,
  network_note varchar(1000) not null,
  expected_end date,
  primary key (entry, revision)
);

-- Who meets the person besides the coordinator.
create table board_also_meets (
  entry uuid not null references board_entry (id),
  ord integer not null,
  provider uuid not null references provider (id),
  staff uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  begun_by uuid not null references staff (id),
  ended_at timestamp with time zone,
  ended_by uuid references staff (id),
  primary key (entry, ord)
);

-- What a risk was judged to be, by whom and when; the latest of each kind holds.
create table board_risk (
  entry uuid not null references board_entry (id),
  ord integer not null,
  provider uuid not null references provider (id),
  kind varchar(20) not null,
  raised boolean not null,
  assessed_on date not null,
  assessed_by uuid not null references staff (id),
  note varchar(1000) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  primary key (entry, ord)
);

-- That somebody asked for more support.
create table support_request (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  asked_by varchar(20) not null,
  words varchar(4000) not null,
  asked_on date not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null
);
create index support_request_of on support_request (person, asked_on);

-- What speaks for the board and was set aside, with the reason; newer facts speak anew.
create table board_sign_aside (
  id uuid primary key,
  provider uuid not null references provider (id),
  enrolment uuid not null references enrolment (id),
  sign varchar(60) not null,
  reason varchar(1000) not null,
  by_staff uuid not null references staff (id),
  at timestamp with time zone not null
);
create index board_sign_aside_of on board_sign_aside (enrolment, sign, at);
