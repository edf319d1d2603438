-- What a person has said yes or no to. A row is never changed but by being taken back; whoever
-- agrees anew gives a new one.
create table consent (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null references unit (id),
  type varchar(40) not null,
  purpose varchar(40) not null,
  categories varchar(1000) not null,
  exclusions varchar(1000) not null,
  capacity varchar(4000) not null,
  evidence varchar(500) not null,
  form varchar(20) not null,
  said_on date not null,
  guardian uuid references network_member (id),
  note varchar(4000) not null,
  from_day date not null,
  to_day date,
  refused boolean not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  reminder uuid references task (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid references staff (id),
  withdrawn_form varchar(20),
  withdrawn_on date,
  withdrawn_guardian uuid references network_member (id),
  withdrawn_note varchar(4000)
);
create index consent_of on consent (person, recorded_at);

-- Whom it lets be told, as they were called then.
create table consent_recipient (
  consent uuid not null references consent (id),
  ord integer not null,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  kind varchar(20) not null,
  to_provider uuid references provider (id),
  to_unit uuid references unit (id),
  name varchar(200) not null,
  organisation varchar(200) not null,
  primary key (consent, ord)
);
create index consent_recipient_of on consent_recipient (person);

-- What was tried to find out what a person wants who could not say so.
create table consent_attempt (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  type varchar(40) not null,
  on_day date not null,
  note varchar(4000) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null
);
create index consent_attempt_of on consent_attempt (person, on_day);

-- What was told to somebody outside the provider; never changed.
create table disclosure (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  kind varchar(20) not null,
  to_provider uuid references provider (id),
  to_unit uuid references unit (id),
  name varchar(200) not null,
  organisation varchar(200) not null,
  purpose varchar(40) not null,
  categories varchar(1000) not null,
  what varchar(500) not null,
  way varchar(20) not null,
  ground varchar(20) not null,
  consent uuid references consent (id),
  statute varchar(20),
  reason varchar(4000) not null,
  by_staff uuid not null references staff (id),
  at timestamp with time zone not null
);
create index disclosure_of on disclosure (person, at, id);
