-- Whom an access was about stands in its row: one person, or a list of several, which is kept
-- once however often it is shown.

create table audit_list (
  list uuid not null,
  ord smallint not null,
  provider uuid,
  person uuid not null,
  primary key (list, ord)
);

alter table audit_row add column subject uuid;

update audit_row set subject =
  (select p.person from audit_person p where p.seq = audit_row.seq and p.ord = 0);

insert into audit_list (list, ord, provider, person)
  select cast('00000000-0000-8000-8000-' || lpad(cast(p.seq as varchar(12)), 12, '0') as uuid),
    p.ord, p.provider, p.person
  from audit_person p
  where exists (select 1 from audit_person q where q.seq = p.seq and q.ord = 1);

update audit_row set subject =
  cast('00000000-0000-8000-8000-' || lpad(cast(seq as varchar(12)), 12, '0') as uuid)
  where exists (select 1 from audit_person q where q.seq = audit_row.seq and q.ord = 1);

create index audit_row_about on audit_row (provider, subject, seq);
create index audit_list_of on audit_list (provider, person, list);

drop table audit_person;
