-- That a provider has decided that a table of rights holds there; what was decided before stays.
create table rights_decision (
  id uuid primary key,
  provider uuid not null references provider (id),
  version varchar(20) not null,
  decided_by varchar(200) not null,
  decided_on date not null,
  reference varchar(4000) not null,
  recorded_by varchar(200) not null,
  recorded_at timestamp with time zone not null
);
create index rights_decision_of on rights_decision (provider, recorded_at);
