-- How sure a coordination number is, from a day on; what was said before stays.
create table identifier_assurance (
  identifier uuid not null references person_identifier (id),
  ord integer not null,
  provider uuid not null references provider (id),
  level varchar(20) not null,
  from_day date not null,
  said_by uuid not null references staff (id),
  said_at timestamp with time zone not null,
  primary key (identifier, ord)
);

-- That somebody has gone through the accounts, their roles and the table of rights.
create table rights_review (
  id uuid primary key,
  provider uuid not null references provider (id),
  reviewed_at timestamp with time zone not null,
  by_name varchar(200) not null,
  words varchar(4000) not null,
  next_by date not null
);
create index rights_review_of on rights_review (provider, reviewed_at);
