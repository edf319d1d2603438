-- A mandate that the person ends by their own login is ended by no member of staff.
alter table ombud_phase alter column begun_by drop not null;
