-- Whether a contact was one in a crisis; those from before were not said to be.
alter table contact add column crisis boolean default false not null;
