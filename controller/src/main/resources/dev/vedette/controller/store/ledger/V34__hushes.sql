-- Silences and holds that people asked for; those that are over are kept. Units as in V1.
create table hush_orders (
  number integer primary key,
  origin text not null,
  mode text not null,
  why text not null,
  matches text not null,
  starts integer not null,
  ends integer not null
) strict;

create index hush_orders_ends on hush_orders (ends);

-- The maintenance or hold that the run's slot was due in; null for none. Such runs are left out of
-- objectives.
alter table runs add column during text;
