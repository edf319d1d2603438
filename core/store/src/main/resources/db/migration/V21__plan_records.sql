-- Plans that the person says there are with others; nothing of theirs but that word is known here.
create table plan_elsewhere (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  what varchar(100) not null,
  holder varchar(100) not null,
  told_on date not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid references staff (id)
);
create index plan_elsewhere_of on plan_elsewhere (person, ended_at);

-- What the person says is wrong in an adopted version, which stays as it is.
create table plan_correction (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  plan uuid not null,
  version integer not null,
  words varchar(4000) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  said_by varchar(30) not null,
  said_through uuid references network_member (id),
  said_on date not null,
  said_how varchar(30) not null,
  foreign key (plan, version) references plan_version (plan, number)
);
create index plan_correction_of on plan_correction (person, recorded_at);

-- Which system is the system of record for a provider's plans of a kind, as intervals.
create table plan_system (
  provider uuid not null references provider (id),
  type varchar(30) not null,
  ord integer not null,
  name varchar(100) not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  settled_by varchar(100) not null,
  primary key (provider, type, ord)
);
