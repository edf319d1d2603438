-- Whoever puts a task away by hand puts away the deadline that it stands for.
create index discharge_deadline_by_task on discharge_deadline (task);
