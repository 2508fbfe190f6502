create table sequences (name text primary key, next integer not null) strict;
insert into sequences values ('fence', 1);

create table agents (
  agent text primary key,
  location text not null,
  version text not null,
  kinds text not null,
  last_contact integer not null
) strict, without rowid;
