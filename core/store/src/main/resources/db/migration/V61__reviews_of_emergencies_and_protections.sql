-- What was told to somebody outside in an emergency is reviewed as an opening is. Such a row opens
-- nothing: it ends as it begins.
alter table emergency_opening add column disclosure uuid references disclosure (id);
create index emergency_opening_waiting on emergency_opening (provider, reviewed_at, unit);

insert into emergency_opening (id, provider, person, staff, unit, reason, opened_at, ends_at,
    elsewhere, disclosure)
  select d.id, d.provider, d.person, d.by_staff, cast(min(cast(e.unit as varchar(36))) as uuid), d.reason, d.at,
      d.at, false, d.id
    from disclosure d join record_entry e on e.person = d.person and e.object = d.id
    where d.ground = 'EMERGENCY'
    group by d.id, d.provider, d.person, d.by_staff, d.reason, d.at;

-- An identity became protected: an auditor goes through who had read of the person before. What was
-- found first stays beside what is found later.
create table protection_review (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  arrived_at timestamp with time zone not null,
  due date not null,
  findings integer not null,
  done_at timestamp with time zone
);
create index protection_review_of on protection_review (person);
create index protection_review_when on protection_review (provider, arrived_at);
create index protection_review_waiting on protection_review (provider, done_at, due);

create table protection_finding (
  review uuid not null references protection_review (id),
  ord integer not null,
  provider uuid not null references provider (id),
  conclusion varchar(20) not null,
  words varchar(4000) not null,
  by_staff uuid not null references staff (id),
  said_at timestamp with time zone not null,
  primary key (review, ord)
);
