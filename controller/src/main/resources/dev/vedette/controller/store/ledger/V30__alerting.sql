-- Rule state, the engine's inputs, lights and runs. Units as in V1.

create table check_states (
  check_id text primary key,
  events integer not null,
  version integer not null references versions,
  wake integer,
  restless integer not null,
  state text not null
) strict, without rowid;

create index check_states_wake on check_states (wake) where wake is not null;
create index check_states_restless on check_states (check_id) where restless = 1;

create table check_events (
  check_id text not null,
  number integer not null,
  now integer not null,
  version integer not null references versions,
  lights text not null,
  event text not null,
  primary key (check_id, number)
) strict, without rowid;

create table fleet (
  one integer primary key check (one = 1),
  state text not null
) strict;

-- The id begins with the due instant.
create table runs (
  id blob primary key,
  due integer not null,
  check_id text not null,
  location text not null,
  kind text not null,
  fence integer not null,
  agent text not null,
  version integer not null references versions,
  started integer not null,
  duration integer not null,
  lateness integer not null,
  clock_error integer not null,
  verdict text not null,
  cause text,
  step text,
  message text,
  host text,
  doubts text not null,
  standing text not null
) strict, without rowid;

create index runs_of_check on runs (check_id, due);
