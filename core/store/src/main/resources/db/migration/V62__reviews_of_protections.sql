-- An identity became protected: an auditor goes through who had read of the person before. What was
-- found first stays beside what is found later.
create table protection_review (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  arrived_at timestamp with time zone not null,
  due date not null,
  findings integer not null,
  done_at timestamp with time zone
);
create index protection_review_of on protection_review (person);
create index protection_review_when on protection_review (provider, arrived_at);
create index protection_review_waiting on protection_review (provider, done_at, due);

create table protection_finding (
  review uuid not null references protection_review (id),
  ord integer not null,
  provider uuid not null references provider (id),
  conclusion varchar(20) not null,
  words varchar(4000) not null,
  by_staff uuid not null references staff (id),
  said_at timestamp with time zone not null,
  primary key (review, ord)
);
