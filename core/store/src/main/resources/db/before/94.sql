-- Run before V94, which lets own logins and what is withheld refer to a record alone. A login of
-- somebody of whom no record is kept, as two registrations that were taken apart could leave one
-- behind, is ended and kept beside, without what opens it. What was withheld of such a person goes
-- back to where the thing is; a mark on a thing that is nowhere marks nothing.
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
);

insert into login_without_record (id, provider, person, unit, checked_how, note, handed_out_by,
    handed_out_at, code_until, opened_at, ended_at, ended_by, ended_reason)
  select l.id, l.provider, l.person, l.unit, l.checked_how, l.note, l.handed_out_by,
    l.handed_out_at, l.code_until, l.opened_at, coalesce(l.ended_at, current_timestamp),
    l.ended_by, case when l.ended_at is null
      then 'Avslutad när systemet uppdaterades: ingen journal eller akt förs om personen.'
      else l.ended_reason end
  from own_login l
  where not exists (select 1 from record_person k where k.person = l.person);

delete from own_session where login in (select id from login_without_record);

delete from own_login where id in (select id from login_without_record);

update withheld set person = (select m.survivor from person_merge m
    join record_person k on k.person = m.survivor
    where m.merged = withheld.person order by m.merged_at desc, m.id limit 1)
  where not exists (select 1 from record_person k where k.person = withheld.person)
    and exists (select 1 from person_merge m join record_person k on k.person = m.survivor
      where m.merged = withheld.person);

delete from withheld
  where not exists (select 1 from record_person k where k.person = withheld.person)
