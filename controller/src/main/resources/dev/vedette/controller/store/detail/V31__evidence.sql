-- Evidence of runs: screenshots, texts, waterfalls. The oldest runs' go first.
create table evidence (
  run blob not null,
  name text not null,
  bytes integer not null,
  content blob not null,
  primary key (run, name)
) strict;
-- The sum of all sizes, without reading a content.
create index evidence_bytes on evidence (run, bytes);
