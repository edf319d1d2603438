-- A person's own login at one provider: a code that staff hand out, what the person makes of it,
-- and its end. What opens a login is removed when it ends.
create table own_login (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  unit uuid not null references unit (id),
  checked_how varchar(20) not null,
  note varchar(500) not null,
  handed_out_by uuid not null references staff (id),
  handed_out_at timestamp with time zone not null,
  code_hash bytea not null,
  code_until timestamp with time zone not null,
  salt bytea,
  opened_at timestamp with time zone,
  user_name varchar(100),
  sealed_key bytea,
  last_step bigint not null,
  ended_at timestamp with time zone,
  ended_by uuid references staff (id),
  ended_reason varchar(4000) not null
);
create index own_login_of on own_login (person, handed_out_at);
create index own_login_open on own_login (ended_at, handed_out_at);
create unique index own_login_code on own_login (code_hash);
create unique index own_login_name on own_login (user_name);

-- The token itself is known to the browser alone.
create table own_session (
  token_hash bytea primary key,
  provider uuid not null references provider (id),
  login uuid not null references own_login (id),
  begun_at timestamp with time zone not null,
  used_at timestamp with time zone not null
);
create index own_session_of on own_session (login);
create index own_session_used on own_session (used_at);

-- What the person says by their own login, nobody records for them.
alter table consent alter column recorded_by drop not null;
alter table member_status alter column recorded_by drop not null;
alter table plan_correction alter column recorded_by drop not null;
alter table sip_state alter column recorded_by drop not null;
