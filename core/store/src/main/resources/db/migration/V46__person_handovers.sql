-- Handovers of persons between teams and models: what was asked of whom, and what came of it.
-- While nobody has answered, open_of names the enrolment, so that there is one at a time.
create table person_handover (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  enrolment uuid not null references enrolment (id),
  open_of uuid unique,
  revision integer not null,
  unit uuid not null references unit (id),
  model varchar(60) not null,
  state varchar(12) not null,
  reason varchar(4000) not null,
  agreed_on date not null,
  persons_words varchar(4000) not null,
  asked_by uuid not null references staff (id),
  asked_at timestamp with time zone not null,
  answered_by uuid references staff (id),
  answered_at timestamp with time zone,
  answer_why varchar(4000) not null,
  meeting uuid references person_meeting (id),
  without_meeting varchar(4000) not null,
  without_overlap varchar(4000) not null,
  became uuid references enrolment (id),
  constraint person_handover_in_record foreign key (person) references record_person (person),
  constraint person_handover_at_record foreign key (unit) references record_unit (unit)
);
create index person_handover_of on person_handover (person, asked_at, id);
create index person_handover_at on person_handover (provider, unit, state, asked_at, id);
