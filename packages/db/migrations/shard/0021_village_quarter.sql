-- The scorecard of a village and quarter as counts: read by the table of all villages of a district, written by the pass
-- that recomputes what changed, never by a save.

create table village_quarter (
  district integer not null references district (id),
  period integer not null,
  village integer not null,
  rules text not null,
  counts blob not null,
  at integer not null,
  primary key (district, period, village)
) strict, without rowid;
