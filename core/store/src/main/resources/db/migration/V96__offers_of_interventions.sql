-- Which of a model's own offers an intervention is, as model/offer; empty for one that is none. Those from before are
-- told apart when their plan is adopted next.
alter table intervention add column offer varchar(110);
