-- What is needed to tell how it was at any past moment.

-- Where the enrolment stood in its life during each phase. Of a phase that ended before this it is
-- not known whether it was a pause.
alter table enrolment_interval add column lifecycle varchar(10);
alter table enrolment_interval add column attention boolean default false not null;
update enrolment_interval set lifecycle = (
  select case
      when enrolment_interval.ended_at is null then n.lifecycle
      when n.closed_at is not null and enrolment_interval.begun_at >= n.closed_at then 'CLOSED'
      when n.active_since is not null and enrolment_interval.begun_at >= n.active_since
        then 'ACTIVE'
      else 'WAITING' end
  from enrolment n where n.id = enrolment_interval.enrolment);
update enrolment_interval set attention = true
  where ended_at is null and not mark and exists (select 1 from enrolment n
    where n.id = enrolment_interval.enrolment and n.attention);
alter table enrolment_interval alter column lifecycle set not null;

-- How protected a person's identity was; without a beginning where it is not known since when.
create table protection_degree (
  person uuid not null references person (id),
  ord integer not null,
  provider uuid not null references provider (id),
  degree varchar(30) not null,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  primary key (person, ord)
);
insert into protection_degree (person, ord, provider, degree)
  select id, 1, provider, protection from person;

-- What was known of a member of a network until it was changed.
create table network_member_was (
  member uuid not null references network_member (id),
  revision integer not null,
  provider uuid not null references provider (id),
  name varchar(100) not null,
  relation_code varchar(30) not null,
  relation varchar(100) not null,
  kind varchar(30) not null,
  sphere varchar(20) not null,
  closeness smallint,
  phone varchar(100) not null,
  emergency_contact boolean not null,
  until_at timestamp with time zone not null,
  primary key (member, revision)
);
