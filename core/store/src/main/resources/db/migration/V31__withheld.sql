-- What staff withhold from a person's own pages, one thing at a time; an interval with who and by
-- which law, never overwritten.
create table withheld (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  part varchar(20) not null,
  thing uuid not null,
  reason varchar(30) not null,
  words varchar(4000) not null,
  by_staff uuid not null references staff (id),
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid references staff (id)
);
create index withheld_of on withheld (person, begun_at);
