-- Whole reports, compressed, as they came over the wire.
create table details (
  run blob primary key,
  report blob not null
) strict, without rowid;
