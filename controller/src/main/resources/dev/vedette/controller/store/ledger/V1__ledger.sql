-- Instants and durations are microseconds, ids and words text, run ids 16 bytes.

-- Each definition and commit that a slot was planned or leased under.
create table versions (
  number integer primary key,
  hash text not null,
  commit_id text not null,
  unique (hash, commit_id)
) strict;

-- The key begins with the due instant, so that new slots are written beside one another.
create table slots (
  due integer not null,
  check_id text not null,
  location text not null,
  kind text not null,
  version integer not null references versions,
  timeout integer not null,
  start_by integer not null,
  at_most_once integer not null,
  needs text not null,
  fence integer not null default 0,
  agent text,
  lease_until integer,
  handed_back text,
  overdue integer not null default 0,
  state text not null default 'open',
  reason text,
  run blob,
  late integer not null default 0,
  ended_at integer,
  primary key (due, check_id, location, kind)
) strict, without rowid;

create index slots_open on slots (location, due) where state = 'open';
create index slots_of_check on slots (check_id, due);

create table requests (
  due integer not null,
  check_id text not null,
  location text not null,
  kind text not null,
  why text not null,
  at integer not null,
  primary key (due, check_id, location, kind)
) strict, without rowid;
