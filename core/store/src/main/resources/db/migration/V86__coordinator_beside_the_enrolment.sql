-- Who leads the coordination now, beside the enrolment: enrolment_coordinator says it with its
-- history, and this is written together with it. What every team carries is counted from one index
-- alone, whose columns these are, and no row of an enrolment is read.
alter table enrolment add column coordinator uuid;
update enrolment set coordinator = (
  select k.staff from enrolment_coordinator k
  where k.enrolment = enrolment.id and k.ended_at is null);
create index enrolment_counted
  on enrolment (provider, lifecycle, unit, model, major, phase, coordinator);
