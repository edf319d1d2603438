-- What a member is to the person, how near, and when the membership ends by itself.
alter table network_member add column relation_code varchar(30) default 'OTHER' not null;
alter table network_member add column closeness smallint;
alter table network_member add column ends_on date;

-- Words that leave no doubt get their code; all others keep their words alone.
update network_member set relation_code = case
    when kind = 'PRIVATE' and lower(relation) in ('mamma', 'pappa', 'mor', 'far', 'förälder')
      then 'PARENT'
    when kind = 'PRIVATE' and lower(relation) in ('syster', 'bror', 'syskon') then 'SIBLING'
    when kind = 'PRIVATE' and lower(relation) in ('partner', 'sambo', 'make', 'maka')
      then 'PARTNER'
    when kind = 'PRIVATE' and lower(relation) in ('vän', 'kompis') then 'FRIEND'
    when kind = 'PRIVATE' and lower(relation) = 'granne' then 'NEIGHBOUR'
    when kind = 'PROFESSIONAL' and lower(relation) = 'boendestödjare'
      then 'HOUSING_SUPPORT_WORKER'
    when kind = 'LEGAL_REPRESENTATIVE' and lower(relation) = 'god man' then 'GOD_MAN'
    when kind = 'LEGAL_REPRESENTATIVE' and lower(relation) = 'förvaltare' then 'FORVALTARE'
    else 'OTHER' end;

-- Who said what only the person may say, which day and how; not known of what was recorded before.
alter table member_status add column said_by varchar(30);
alter table member_status add column said_through uuid references network_member (id);
alter table member_status add column said_on date;
alter table member_status add column said_how varchar(30);

-- What the person lets a member know, as intervals; one is open for each with the person's yes.
create table member_scope (
  member uuid not null references network_member (id),
  ord integer not null,
  provider uuid not null references provider (id),
  shared varchar(1000) not null,
  excluded varchar(1000) not null,
  exceptions varchar(4000) not null,
  minutes boolean not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  recorded_by uuid not null references staff (id),
  said_by varchar(30) not null,
  said_through uuid references network_member (id),
  said_on date not null,
  said_how varchar(30) not null,
  persons_word varchar(4000) not null,
  primary key (member, ord)
);

-- What a god man, an administrator or a guardian may do for the person, and when.
create table mandate (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  member uuid not null references network_member (id),
  revision integer not null,
  relation varchar(30) not null,
  areas varchar(200) not null,
  decided_on date,
  from_day date not null,
  to_day date,
  ended_on date,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null
);
create index mandate_of on mandate (person, from_day);

-- How mature somebody under age was judged to be, by whom and when; a later one replaces none.
create table maturity_note (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  on_day date not null,
  judged_by varchar(200) not null,
  note varchar(4000) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null
);
create index maturity_note_of on maturity_note (person, on_day);

-- Children of the person stand apart from the network: what was answered, and who they are.
create table home_answer (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  answer varchar(20) not null,
  on_day date not null,
  note varchar(4000) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null
);
create index home_answer_of on home_answer (person, recorded_at);

create table child (
  id uuid primary key,
  provider uuid not null references provider (id),
  person uuid not null references person (id),
  revision integer not null,
  name varchar(100) not null,
  birth_date date,
  lives varchar(20) not null,
  needs varchar(4000) not null,
  recorded_by uuid not null references staff (id),
  recorded_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid references staff (id)
);
create index child_of on child (person, ended_at);
