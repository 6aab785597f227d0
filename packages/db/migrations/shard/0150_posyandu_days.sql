-- The day of a posyandu, the hamlets it serves and who serves there; each day that was held; who did not come, and why.
create table posyandu_plan (
  district integer not null references district (id),
  posyandu text not null,
  village integer not null references region (id),
  week integer check (week between 1 and 5),
  day integer not null check (day between 1 and 31),
  dusun text not null default '',
  cadres text not null default '',
  tools text not null default '[]' check (json_valid(tools)),
  tools_on text,
  version integer not null default 1,
  primary key (district, posyandu)
) strict, without rowid;

create table posyandu_session (
  village integer not null references region (id),
  period integer not null,
  posyandu text not null,
  on_day text not null,
  cadres text not null,
  tools text not null default '[]' check (json_valid(tools)),
  note text not null default '',
  coach text not null default '',
  coached text not null default '',
  actor text not null,
  at integer not null,
  version integer not null default 1,
  primary key (village, period, posyandu)
) strict, without rowid;

create table absence (
  village integer not null references region (id),
  period integer not null,
  person text not null,
  reason text not null check (reason in ('ill', 'away', 'refused', 'moved', 'other')),
  actor text not null,
  at integer not null,
  primary key (village, period, person)
) strict, without rowid;
