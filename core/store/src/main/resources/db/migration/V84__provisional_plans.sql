-- Versions of plans that were adopted outside the meeting in which a model wants them, and what
-- that meeting has said of them.
create table provisional_version (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  plan uuid not null references plan (id),
  version integer not null,
  meeting_type varchar(30) not null,
  model varchar(40) not null,
  since timestamp with time zone not null,
  meeting uuid references person_meeting (id),
  confirmed boolean,
  words varchar(4000) not null,
  settled_by uuid references staff (id),
  settled_at timestamp with time zone
);
create index provisional_version_of on provisional_version (person, since, id);
alter table provisional_version add constraint provisional_version_in_record
  foreign key (person) references record_person (person);
