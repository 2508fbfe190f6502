-- The run whose finding an episode rests on.
alter table episodes add column run text;
