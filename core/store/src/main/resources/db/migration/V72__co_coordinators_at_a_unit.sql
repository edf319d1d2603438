-- Whom a unit's staff coordinate beside others.
create index coordination_appointment_at on coordination_appointment (unit, role, ended_at);
