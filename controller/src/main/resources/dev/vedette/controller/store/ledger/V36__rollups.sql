-- What became of scheduled slots, by hour and by day. Units as in V1; durations hold a sketch of
-- milliseconds.
create table rollups (
  unit text not null,
  since integer not null,
  check_id text not null,
  location text not null,
  passed integer not null,
  degraded integer not null,
  failed integer not null,
  errored integer not null,
  missed integer not null,
  skipped integer not null,
  excluded integer not null,
  durations blob not null,
  primary key (unit, since, check_id, location)
) strict, without rowid;

create index rollups_of_check on rollups (check_id, unit, since);

-- The hours and days that are rolled up, and how many of their slots were open then.
create table rollup_marks (
  unit text not null,
  since integer not null,
  open integer not null,
  primary key (unit, since)
) strict, without rowid;

create index rollup_marks_open on rollup_marks (since) where open > 0;
