-- Certificates that expire before long, and where each is seen. Units as in V1.

create table certificates (
  sha256 text primary key,
  name text not null,
  issuer text not null,
  until integer not null,
  first integer not null,
  told text,
  paged integer not null,
  wake integer not null
) strict, without rowid;

create index certificates_wake on certificates (wake);

create table certificate_places (
  sha256 text not null references certificates,
  check_id text not null,
  location text not null,
  host text not null,
  seen integer not null,
  others integer not null,
  primary key (sha256, check_id, location, host)
) strict, without rowid;

create index certificate_places_of on certificate_places (check_id);

-- The checks by whose routes an episode goes, as JSON, and what held its page.
alter table episodes add column concerns text not null default '';
alter table episodes add column held text not null default '';
