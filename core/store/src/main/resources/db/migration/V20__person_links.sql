-- A code that a person was given to hand over to one other provider; its hash alone is kept.
create table link_offer (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  to_provider uuid not null references provider (id),
  code_hash bytea not null,
  by_staff uuid not null references staff (id),
  offered_at timestamp with time zone not null,
  last_day date not null,
  used_at timestamp with time zone,
  spent_at timestamp with time zone
);
create index link_offer_of on link_offer (person, offered_at);
create unique index link_offer_code on link_offer (code_hash);

-- Two providers' rows of the same human: a half for each, with an id of its own.
create table person_link (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  other_provider uuid not null references provider (id),
  other_person uuid not null references person (id),
  pair uuid not null references link_offer (id),
  by_staff uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  form varchar(20),
  said_on date,
  guardian uuid references network_member (id),
  note varchar(4000) not null,
  ended_at timestamp with time zone,
  ended_by uuid references staff (id),
  ended_reason varchar(4000)
);
create index person_link_of on person_link (person, begun_at);
create index person_link_pair on person_link (pair);

-- What a text that others may read was judged to touch; a later row goes before an earlier one.
create table judged_text (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  plan uuid references plan (id),
  version integer not null,
  item uuid,
  touches varchar(1000) not null,
  by_staff uuid not null references staff (id),
  at timestamp with time zone not null
);
create index judged_text_of on judged_text (person, at);
