-- What rules that look back remember. Units as in V1.

create table windows (
  check_id text not null,
  rule text not null,
  width integer not null,
  metric text not null,
  location text not null,
  start integer not null,
  content blob not null,
  primary key (check_id, rule, width, metric, location, start)
) strict, without rowid;
