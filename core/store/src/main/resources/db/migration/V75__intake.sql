-- Who was given a place at a unit in a month, for the caseload rules of intake.

create index enrolment_taken_in on enrolment (provider, unit, active_since);
