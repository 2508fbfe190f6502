-- For replay: what the definitions say that events were heard under, and what the rules of a check
-- knew after some of its events.

create table definitions (hash text primary key, content text not null) strict;

create table check_snapshots (
  check_id text not null,
  number integer not null,
  now integer not null,
  state text not null,
  primary key (check_id, number)
) strict, without rowid;
