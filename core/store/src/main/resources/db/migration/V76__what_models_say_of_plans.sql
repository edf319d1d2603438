-- What the models of the person's enrolments cautioned about when a version of a plan was adopted,
-- and which of them could not be asked; null when they said nothing.
alter table plan_version add column judged varchar(200000);
