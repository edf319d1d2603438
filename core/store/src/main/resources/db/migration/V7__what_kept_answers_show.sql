-- What a kept answer shows, so that it is given again only to whoever may still see it.
-- Answers that don't tell are forgotten; that they were given is not.

alter table kept_answer add column action varchar(40);
alter table kept_answer add column object_kind varchar(40);
alter table kept_answer add column object uuid;
alter table kept_answer add column unit uuid;
alter table kept_answer add column persons uuid array;

update kept_answer set status = null, headers = null, body = null;
