-- Whom auditors keep a special eye on: every access to their data is in the month's sample.
create table watched_person (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  reason varchar(4000) not null,
  begins_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  begun_by uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  ended_by uuid references staff (id)
);
create index watched_person_of on watched_person (person, ends_at);
create index watched_person_when on watched_person (provider, begun_at);
