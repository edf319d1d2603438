-- What the person says is wrong in a decision that was come to together, which stays as it is.
create table decision_correction (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references record_person (person),
  decision uuid not null references shared_decision (id),
  words varchar(4000) not null,
  recorded_by uuid references staff (id),
  recorded_at timestamp with time zone not null,
  said_by varchar(30) not null,
  said_through uuid references network_member (id),
  said_on date not null,
  said_how varchar(30) not null
);
create index decision_correction_of on decision_correction (decision, recorded_at);
create index decision_correction_person on decision_correction (person);
