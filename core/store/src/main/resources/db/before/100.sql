-- unless login_without_record
-- Run before V100 where V94 has run without 94.sql beside it: then there is no such login.
create table login_without_record (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null references unit (id),
  checked_how varchar(20) not null,
  note varchar(500) not null,
  handed_out_by uuid not null references staff (id),
  handed_out_at timestamp with time zone not null,
  code_until timestamp with time zone not null,
  opened_at timestamp with time zone,
  ended_at timestamp with time zone not null,
  ended_by uuid references staff (id),
  ended_reason varchar(4000) not null
)
