-- The provider that the person is linked with at a party, whose record a copy goes into.
alter table sip_party add column to_provider uuid references provider (id);

-- Whether a copy came into a linked record, and the consent that it left by.
alter table sip_copy add column in_record boolean default false not null;
alter table sip_copy add column consent uuid;

-- Copies of other providers' adopted SIPs, each in the record of the provider that has it.
create table sip_received (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  from_provider uuid not null references provider (id),
  common_id uuid not null,
  number integer not null,
  content varchar(1000000) not null,
  parties varchar(100000) not null,
  sha256 varchar(64) not null,
  adopted_on date not null,
  received_at timestamp with time zone not null,
  frozen_at timestamp with time zone
);
create index sip_received_of on sip_received (person, received_at);
create index sip_received_from on sip_received (common_id, from_provider);

-- How each principal stands to it, as far as it is known there.
create table sip_received_standing (
  received uuid not null references sip_received (id),
  ord integer not null,
  provider uuid not null references provider (id),
  party uuid not null,
  confirm_by date,
  confirmed_on date,
  confirmed_name varchar(100),
  confirmed_by uuid references staff (id),
  confirmed_at timestamp with time zone,
  primary key (received, ord)
);

-- The units that answer for interventions of a coordinated care plan, from when until when.
create table plan_unit (
  id uuid primary key,
  provider uuid not null references provider (id),
  plan uuid not null references plan (id),
  ord integer not null,
  name varchar(100) not null,
  principal varchar(100) not null,
  own_unit uuid references unit (id),
  answers_for varchar(4000) not null,
  begun_at timestamp with time zone not null,
  named_by uuid not null references staff (id),
  ended_at timestamp with time zone
);
create index plan_unit_of on plan_unit (plan, ended_at);

-- That a unit approved, who and when, until the draft was changed; and the version it established.
create table plan_approval (
  id uuid primary key,
  provider uuid not null references provider (id),
  plan uuid not null references plan (id),
  plan_unit uuid not null references plan_unit (id),
  on_day date not null,
  by_name varchar(200) not null,
  way varchar(20) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  version integer,
  ended_at timestamp with time zone
);
create index plan_approval_of on plan_approval (plan, ended_at);
