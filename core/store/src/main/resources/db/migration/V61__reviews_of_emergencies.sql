-- What was told to somebody outside in an emergency is reviewed as an opening is. Such a row opens
-- nothing: it ends as it begins.
alter table emergency_opening add column disclosure uuid references disclosure (id);
create index emergency_opening_waiting on emergency_opening (provider, reviewed_at, unit);

insert into emergency_opening (id, provider, person, staff, unit, reason, opened_at, ends_at,
    elsewhere, disclosure)
  select d.id, d.provider, d.person, d.by_staff, cast(min(cast(e.unit as varchar(36))) as uuid), d.reason, d.at,
      d.at, false, d.id
    from disclosure d join record_entry e on e.person = d.person and e.object = d.id
    where d.ground = 'EMERGENCY'
    group by d.id, d.provider, d.person, d.by_staff, d.reason, d.at;
