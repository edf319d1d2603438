-- What organisations let persons weigh by phase, from a day on.
create table model_weight (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid references unit (id),
  model varchar(40) not null,
  kind varchar(10) not null,
  weights varchar(10000) not null,
  from_day date not null,
  reason varchar(500) not null,
  set_at timestamp with time zone not null,
  set_by varchar(110) not null
);
create index model_weight_at on model_weight (provider, model, from_day);
