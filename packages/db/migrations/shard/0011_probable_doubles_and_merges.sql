-- Pairs that are probably one person, found each night; a decision stays, so that nobody is asked twice. What a merge moved
-- is kept, so that it can be taken back.
create table person_double (
  district integer not null references district (id),
  a text not null,
  b text not null,
  village_a integer not null,
  village_b integer not null,
  reasons text not null check (json_valid(reasons)),
  found_on text not null,
  decision text check (decision in ('different', 'merged')),
  decided_by text,
  decided_at integer,
  primary key (district, a, b)
) strict, without rowid;

create table person_merge (
  village integer not null references region (id),
  id text not null,
  kept text not null,
  dropped text not null,
  dropped_village integer not null,
  moved text not null check (json_valid(moved)),
  actor text not null,
  at integer not null,
  undone_at integer,
  version integer not null default 1,
  primary key (village, id)
) strict, without rowid;
