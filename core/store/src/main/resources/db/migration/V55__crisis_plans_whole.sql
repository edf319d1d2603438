-- Who took part in each version of a crisis plan, and where the original is when another system is
-- the system of record; of what was written before, neither is known.
alter table crisis_plan add column person_took_part boolean default false not null;
alter table crisis_plan add column took_part varchar(10000) default '[]' not null;
alter table crisis_plan add column reference varchar(500) default '' not null;

-- What the person says is wrong in a version, which stays as it is.
create table crisis_plan_correction (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references record_person (person),
  number integer not null,
  words varchar(4000) not null,
  recorded_by uuid references staff (id),
  recorded_at timestamp with time zone not null,
  said_by varchar(30) not null,
  said_through uuid references network_member (id),
  said_on date not null,
  said_how varchar(30) not null
);
create index crisis_plan_correction_of on crisis_plan_correction (person, recorded_at);

-- Who was given a copy of a version: by what was disclosed, or the person, who needs no leave.
create table crisis_plan_copy (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references record_person (person),
  number integer not null,
  disclosure uuid references disclosure (id),
  given_by uuid not null references staff (id),
  given_at timestamp with time zone not null
);
create index crisis_plan_copy_of on crisis_plan_copy (person, given_at);

-- That the person does not want a crisis plan, as intervals, and when to ask again.
create table crisis_plan_decline (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references record_person (person),
  words varchar(4000) not null,
  ask_by date not null,
  said_by varchar(30) not null,
  said_through uuid references network_member (id),
  said_on date not null,
  said_how varchar(30) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid references staff (id)
);
create index crisis_plan_decline_of on crisis_plan_decline (person, recorded_at);

-- After how many days a provider asks again, as intervals.
create table crisis_plan_asking (
  provider uuid not null references provider (id),
  ord integer not null,
  days integer not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  settled_by varchar(100) not null,
  primary key (provider, ord)
);
