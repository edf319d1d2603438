-- Whoever takes something of a protected person out as a file asks first, and somebody else says yes
-- or no; what was asked, said and taken is never overwritten.
create table protected_export (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null references unit (id),
  what varchar(20) not null,
  reason varchar(4000) not null,
  asked_by uuid not null references staff (id),
  asked_at timestamp with time zone not null,
  decided_by uuid references staff (id),
  decided_at timestamp with time zone,
  granted boolean,
  words varchar(4000),
  taken_at timestamp with time zone
);
create index protected_export_of on protected_export (person, asked_at);
create index protected_export_waiting on protected_export (provider, unit, decided_at, asked_at);
