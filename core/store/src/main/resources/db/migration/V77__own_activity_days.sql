-- Days that organisations have set for activities of the models that let them, from a day on.
create table model_activity_days (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid references unit (id),
  model varchar(40) not null,
  activity varchar(60) not null,
  first_within_days integer not null,
  every_days integer not null,
  from_day date not null,
  reason varchar(500) not null,
  set_at timestamp with time zone not null,
  set_by varchar(110) not null
);
create index model_activity_days_at on model_activity_days (provider, model, from_day);
