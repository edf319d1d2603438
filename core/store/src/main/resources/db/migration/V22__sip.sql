-- Coordinated individual plans, as one provider keeps them; the common id is that of all copies.
create table sip (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  common_id uuid not null,
  revision integer not null,
  state varchar(30) not null,
  seen_by varchar(30) not null,
  seen_on date not null,
  why varchar(4000) not null,
  no_sip_reason varchar(30),
  no_sip_words varchar(4000),
  consent uuid,
  draft varchar(1000000) not null,
  created_at timestamp with time zone not null
);
create index sip_of on sip (person, created_at);

-- Where each stood, from when until when, and who brought it there.
create table sip_state (
  sip uuid not null references sip (id),
  ord integer not null,
  provider uuid not null references provider (id),
  state varchar(30) not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  recorded_by uuid not null references staff (id),
  primary key (sip, ord)
);

create table sip_party (
  id uuid primary key,
  provider uuid not null references provider (id),
  sip uuid not null references sip (id),
  ord integer not null,
  kind varchar(30) not null,
  name varchar(100) not null,
  contact varchar(100) not null,
  own boolean not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index sip_party_of on sip_party (sip, ended_at);

-- Who was called when, and what came of it.
create table sip_meeting (
  sip uuid not null references sip (id),
  number integer not null,
  provider uuid not null references provider (id),
  on_day date not null,
  place varchar(100) not null,
  called varchar(20000) not null,
  called_at timestamp with time zone not null,
  called_by uuid not null references staff (id),
  held_on date,
  persons_part varchar(30),
  why varchar(4000),
  choice varchar(30),
  held_by uuid references staff (id),
  held_at timestamp with time zone,
  primary key (sip, number)
);

create table sip_attendance (
  sip uuid not null references sip (id),
  number integer not null,
  ord integer not null,
  provider uuid not null references provider (id),
  party uuid not null references sip_party (id),
  how varchar(20) not null,
  primary key (sip, number, ord)
);

-- Adopted versions never change.
create table sip_version (
  sip uuid not null references sip (id),
  number integer not null,
  provider uuid not null references provider (id),
  content varchar(1000000) not null,
  parties varchar(100000) not null,
  sha256 varchar(64) not null,
  adopted_at timestamp with time zone not null,
  adopted_by uuid not null references staff (id),
  primary key (sip, number)
);

-- Each principal's copy, and whether what it answers for binds it.
create table sip_copy (
  sip uuid not null references sip (id),
  number integer not null,
  ord integer not null,
  provider uuid not null references provider (id),
  party uuid not null references sip_party (id),
  own boolean not null,
  sha256 varchar(64) not null,
  confirm_by date,
  confirmed_on date,
  confirmed_name varchar(100),
  confirmed_by uuid references staff (id),
  confirmed_at timestamp with time zone,
  handed_on date,
  handed_how varchar(100) not null,
  handed_by uuid references staff (id),
  primary key (sip, number, ord)
);

create table sip_evaluation (
  sip uuid not null references sip (id),
  ord integer not null,
  provider uuid not null references provider (id),
  version integer not null,
  on_day date not null,
  helped smallint,
  persons_view varchar(4000) not null,
  staffs_view varchar(4000) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  primary key (sip, ord)
);
