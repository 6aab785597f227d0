-- Which families, and which people without one, an account accompanies (TPK, PKB): whose names it may read.
create table accompaniment (
  district integer not null references district (id),
  account text not null,
  village integer not null references region (id),
  kind text not null check (kind in ('family', 'person')),
  subject text not null,
  since integer not null,
  given_by text not null,
  primary key (district, account, village, kind, subject)
) strict, without rowid;
