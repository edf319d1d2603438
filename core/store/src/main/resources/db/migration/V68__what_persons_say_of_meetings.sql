-- What the person says is wrong in what stands of a meeting about them, which stays as it is.
create table meeting_correction (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references record_person (person),
  meeting uuid not null references person_meeting (id),
  words varchar(4000) not null,
  recorded_by uuid references staff (id),
  recorded_at timestamp with time zone not null,
  said_by varchar(30) not null,
  said_through uuid references network_member (id),
  said_on date not null,
  said_how varchar(30) not null
);
create index meeting_correction_of on meeting_correction (meeting, recorded_at);
create index meeting_correction_person on meeting_correction (person);
