-- Who may read of a person with protected identity beside those who coordinate and lead. What held
-- before is ended and never overwritten.
create table named_staff (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  staff uuid not null references staff (id),
  reason varchar(4000) not null,
  by_staff uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid references staff (id),
  ended_reason varchar(4000)
);
create index named_staff_of on named_staff (person, staff);

-- What somebody opened in an emergency who is not among them, and what a review found.
create table emergency_opening (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  staff uuid not null references staff (id),
  unit uuid not null references unit (id),
  reason varchar(4000) not null,
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  reviewed_by uuid references staff (id),
  reviewed_at timestamp with time zone,
  finding varchar(20),
  review_words varchar(4000)
);
create index emergency_opening_of on emergency_opening (person, staff);
create index emergency_opening_at on emergency_opening (provider, unit, opened_at);
create index emergency_opening_when on emergency_opening (provider, opened_at);
