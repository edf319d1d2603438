-- For how many full-time posts of each profession a unit is planned, from a day on, so that those
-- that stand empty can be counted. The last one settled holds; 0 ends it.
create table planned_post (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid not null references unit (id),
  profession varchar(40) not null,
  fte numeric(5, 2) not null,
  from_day date not null,
  reason varchar(500) not null,
  set_at timestamp with time zone not null,
  set_by varchar(110) not null
);
create index planned_post_at on planned_post (provider, unit, from_day);
