-- Disposal of what is kept of persons: decisions on records, legal holds, and counts of what went.

alter table disposal_decision add column archive varchar(200) default '' not null;
alter table disposal_decision add column person uuid references person (id);
alter table disposal_decision add column due_on date;

alter table disposal_run add column persons integer default 0 not null;

create table disposal_run_count (
  provider uuid not null references provider (id),
  applies_to varchar(30) not null,
  on_day date not null,
  kind varchar(30) not null,
  counted bigint not null,
  primary key (provider, applies_to, on_day, kind)
);

create table legal_hold (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  ground varchar(30) not null,
  reason varchar(4000) not null,
  from_day date not null,
  to_day date,
  placed_by varchar(110) not null,
  placed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by varchar(110),
  ended_reason varchar(4000)
);
create index legal_hold_of on legal_hold (person, ended_at);
create index legal_hold_at on legal_hold (provider, placed_at);

-- In which municipality a provider is, as intervals.
create table provider_place (
  provider uuid not null references provider (id),
  ord integer not null,
  municipality varchar(4) not null,
  set_by varchar(110) not null,
  set_at timestamp with time zone not null,
  primary key (provider, ord)
);

-- The other provider's half of a link outlives what is disposed of here: it tells an id and the
-- pair, and refers to nothing.
alter table person_link add column their_person uuid;
alter table person_link add column the_pair uuid;
update person_link set their_person = other_person, the_pair = pair;
alter table person_link drop column other_person;
alter table person_link drop column pair;
alter table person_link alter column their_person set not null;
alter table person_link alter column the_pair set not null;
alter table person_link rename column their_person to other_person;
alter table person_link rename column the_pair to pair;
create index person_link_in_pair on person_link (pair);
