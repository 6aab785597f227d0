-- What a mini lokakarya goes by for each village and month: the three standards, and how families of the five target
-- groups were accompanied. Teams stand for as long as their decree does.
create table village_support (
  district integer not null references district (id),
  village integer not null references region (id),
  period integer not null,
  standards text not null check (json_valid(standards)),
  tabulation text not null check (json_valid(tabulation)),
  note text not null default '',
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, village, period)
) strict, without rowid;

create table family_team (
  district integer not null references district (id),
  village integer not null references region (id),
  number integer not null,
  decree text not null default '',
  members text not null check (json_valid(members)),
  written_by text not null,
  written_at integer not null,
  primary key (district, village, number)
) strict, without rowid;
