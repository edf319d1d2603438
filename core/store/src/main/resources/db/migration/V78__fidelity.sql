-- What a fidelity card needs beside its figures: whether a team took part when somebody was admitted
-- and when the discharge was planned (unknown until somebody says), and the least score that an
-- organisation wants of an item, from a day on.
alter table admission add column team_at_admission boolean;
alter table admission add column team_at_discharge boolean;

create table fidelity_least (
  id uuid primary key,
  provider uuid not null references provider (id),
  unit uuid references unit (id),
  model varchar(40) not null,
  item varchar(60) not null,
  least smallint not null,
  from_day date not null,
  reason varchar(500) not null,
  set_at timestamp with time zone not null,
  set_by varchar(110) not null
);
create index fidelity_least_at on fidelity_least (provider, model, from_day);
