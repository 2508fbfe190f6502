-- One problem. Its subject is in words: kind and names, separated by slashes.
create table incidents (
  number integer primary key autoincrement,
  subject text not null,
  name text not null,
  owner text,
  tags text not null,
  runbook text,
  condition text not null,
  opened_at integer not null,
  resolved_at integer,
  reason text
) strict;

create unique index incidents_open on incidents (subject) where resolved_at is null;

create table episodes (
  incident integer not null references incidents,
  number integer not null,
  severity text not null,
  since integer not null,
  ended_at integer,
  locations text not null,
  of_locations integer not null,
  summary text not null,
  cause text,
  step text,
  message text,
  host text,
  audience text not null,
  pages integer not null,
  doubtful integer not null,
  primary key (incident, number)
) strict, without rowid;

create table incident_notes (
  number integer primary key,
  incident integer not null references incidents,
  at integer not null,
  text text not null
) strict;

create index incident_notes_of on incident_notes (incident, number);

-- The outbox. Rank: what is sent first; kind: the receiver's definition, secrets by reference.
create table pages (
  number integer primary key,
  incident integer not null references incidents,
  receiver text not null,
  kind text,
  account text,
  key text not null,
  action text not null,
  rank integer not null,
  message text not null,
  state text not null,
  attempts integer not null,
  maybe_taken integer not null,
  written_at integer not null,
  due_at integer not null,
  error text
) strict;

create index pages_open on pages (receiver, rank, number)
  where state in ('waiting', 'sending', 'blocked');
create index pages_open_of on pages (receiver, incident, number)
  where state in ('waiting', 'sending', 'blocked');
create index pages_ended on pages (receiver, state, due_at);
create index pages_by_key on pages (receiver, key, action);
create index pages_of_incident on pages (incident, number);

-- Receivers that pages were ever written to.
create table page_receivers (
  receiver text primary key
) strict, without rowid;

create table page_groups (
  number integer primary key,
  receiver text not null,
  key text not null,
  page integer not null references pages,
  severity text not null,
  taking_from integer not null,
  taking_until integer not null
) strict;

create index page_groups_taking on page_groups (receiver, key, taking_until);
create index page_groups_recent on page_groups (receiver, taking_from);
create unique index page_groups_page on page_groups (page);

create table page_members (
  number integer primary key,
  page_group integer not null references page_groups,
  incident integer not null,
  episode integer not null,
  name text not null,
  over integer not null default 0,
  unique (page_group, incident, episode)
) strict;

create index page_members_of on page_members (incident, episode);
create index page_members_open on page_members (page_group) where over = 0;
