-- Why somebody was opened whom the unit took no part in caring for: an emergency, or an intake, from
-- which on the unit takes part. Both stand on the same list to be reviewed.

alter table emergency_opening add column why varchar(30) default 'EMERGENCY' not null;
