-- The ids that checks had before, each with the check's id of today: agents may still say the old one.
create table renames (
  former text primary key,
  check_id text not null
) strict, without rowid;
