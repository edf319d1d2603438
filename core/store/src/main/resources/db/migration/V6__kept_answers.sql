-- Answers that went out to requests with an Idempotency-Key, for a day.
-- An answer too large to keep leaves done without status, headers and body.

create table kept_answer (
  account uuid not null references account (id),
  operation varchar(100) not null,
  word varchar(100) not null,
  provider uuid not null references provider (id),
  fingerprint bytea not null,
  claimed_at timestamp with time zone not null,
  done boolean not null,
  status smallint,
  headers varchar(10000),
  body varchar(200000),
  primary key (account, operation, word)
);
create index kept_answer_claimed on kept_answer (claimed_at);
