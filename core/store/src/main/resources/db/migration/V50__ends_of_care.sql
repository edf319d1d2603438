-- When a unit's part in somebody's care ends by itself, and who ended it why.

alter table care_relation add column last_day date;
alter table care_relation add column ended_by uuid references staff (id);
alter table care_relation add column ended_reason varchar(40);
create index care_relation_ends on care_relation (last_day);
