-- When it was told how the next step of a group supervision went, and by whom: whoever presented may
-- have left. Of what was told before, the task's end is the moment, since both ended at once, and
-- nobody but the presenter could tell.
alter table supervised_person add column followed_at timestamp with time zone;
alter table supervised_person add column followed_by uuid references staff (id);
update supervised_person
  set followed_by = presenter,
    followed_at = coalesce(
      (select t.ended_at from task t where t.id = supervised_person.task), ended_at, begun_at)
  where step = 'DONE';
