-- A named child found short, thin or light is "indicated" until a health worker measures again and confirms it or
-- withdraws it. One row a re-measurement and index; the latest one speaks. Rows are never changed, only followed.
create table growth_finding (
  village integer not null references region (id),
  person text not null,
  "index" text not null check ("index" in ('len', 'wei', 'wfl')),
  measured_on text not null check (measured_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state text not null check (state in ('confirmed', 'withdrawn')),
  tool text not null,
  note text not null default '',
  actor text not null,
  actor_name text not null,
  at integer not null,
  primary key (village, person, "index", measured_on)
) strict, without rowid;
