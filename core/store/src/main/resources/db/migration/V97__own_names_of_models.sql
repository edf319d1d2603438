-- What providers call the models that they use, in both languages. A name ends and is not
-- overwritten; one row at most of a provider and a model has no end.
create table model_name (
  id uuid primary key,
  provider uuid not null references provider (id),
  model varchar(40) not null,
  name_sv varchar(60) not null,
  name_en varchar(60) not null,
  begun_at timestamp with time zone not null,
  by_staff uuid references staff (id),
  begun_by varchar(110) not null,
  ended_at timestamp with time zone,
  ended_by varchar(110)
);
create index model_name_at on model_name (provider, ended_at, model);
