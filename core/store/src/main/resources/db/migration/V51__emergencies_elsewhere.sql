-- Whether an emergency opening was made at a unit that takes no part in the person's care, and so is
-- all that the unit's staff may read by.

alter table emergency_opening add column elsewhere boolean default false not null;
