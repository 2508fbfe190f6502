-- What became of slots and requests whose rows are gone; days are counted from the epoch, UTC.
create table slot_counts (
  day integer not null,
  check_id text not null,
  location text not null,
  kind text not null,
  state text not null,
  slots integer not null,
  primary key (day, check_id, location, kind, state)
) strict, without rowid;
