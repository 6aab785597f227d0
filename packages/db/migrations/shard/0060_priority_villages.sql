-- Priority villages of a year: how the list is made, what people decided against it, and the list as it was frozen.

create table priority (
  district integer not null references district (id),
  year integer not null check (year between 2018 and 2100),
  period integer not null,
  wanted integer not null check (wanted >= 0),
  weights text not null check (json_valid(weights)),
  frozen_at integer,
  frozen_by text,
  decree text,
  decree_on text,
  version integer not null default 1,
  primary key (district, year),
  check ((frozen_at is null) = (decree is null) and (frozen_at is null) = (decree_on is null))
) strict, without rowid;

create table priority_choice (
  district integer not null references district (id),
  year integer not null,
  village integer not null references region (id),
  choice text not null check (choice in ('in', 'out')),
  reason text not null,
  decree text,
  decided_by text not null,
  decided_at integer not null,
  primary key (district, year, village)
) strict, without rowid;

create table priority_frozen (
  district integer not null references district (id),
  year integer not null,
  village integer not null references region (id),
  place integer,
  score integer not null,
  chosen integer not null check (chosen in (0, 1)),
  facts text not null check (json_valid(facts)),
  primary key (district, year, village)
) strict, without rowid;
