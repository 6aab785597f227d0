-- A district's own map: borders as it uploaded them, simplified and stored as SVG paths by village code. One row, since
-- it is read whole and replaced whole; who replaced it is in the trail.
create table district_map (
  district integer primary key references district (id),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  paths text not null check (json_valid(paths)),
  source text not null,
  file_name text not null,
  actor_name text not null,
  at integer not null,
  version integer not null default 1
) strict;
