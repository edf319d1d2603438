-- What was told to somebody outside in an emergency says so as why it stands in the list, and no
-- longer by having a disclosure alone.
update emergency_opening set why = 'TOLD' where disclosure is not null;
