-- The periods in which a check was live in a location on one grid. Never deleted.
create table periods (
  number integer primary key,
  check_id text not null,
  location text not null,
  live_from integer not null,
  live_until integer,
  stable_id text not null,
  every integer not null,
  locations text not null,
  spread integer not null
) strict;

create index periods_of_check on periods (check_id, location, live_from);

create table gaps (
  check_id text not null,
  location text not null,
  first_due integer not null,
  last_due integer not null,
  slots integer not null,
  reason text not null,
  primary key (first_due, check_id, location)
) strict, without rowid;

create table planned_through (shard integer primary key, through integer not null) strict;
