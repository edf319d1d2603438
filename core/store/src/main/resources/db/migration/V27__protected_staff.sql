-- Names of staff with protected identity. The staff's own row shows a role and a number in their
-- place; numbers are never given to somebody else.
create table staff_identity (
  id uuid primary key,
  provider uuid not null references provider (id),
  staff uuid not null references staff (id),
  given_name varchar(100) not null,
  family_name varchar(100) not null,
  hsa_id varchar(60),
  shown_word varchar(60) not null,
  shown_number integer not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint staff_identity_shown unique (provider, shown_word, shown_number)
);
create index staff_identity_of on staff_identity (staff);

-- Those who were marked before are hidden from now on; they sort last until they are hidden anew.
insert into staff_identity
  (id, provider, staff, given_name, family_name, hsa_id, shown_word, shown_number, begun_at)
  select s.id, s.provider, s.id, s.given_name, s.family_name, s.hsa_id, 'Medarbetare',
    (select count(*) from staff o
      where o.provider = s.provider and o.protected_identity and o.id <= s.id),
    current_timestamp
  from staff s where s.protected_identity;
update staff set given_name = 'Medarbetare',
  family_name = (select cast(i.shown_number as varchar(10)) from staff_identity i
    where i.staff = staff.id),
  sort_key = 'zz', hsa_id = null
  where protected_identity;
