-- When somebody last read a list with names, by hour: the trail gets one entry an hour, not one a page.
create table name_reading (
  district integer not null references district (id),
  actor text not null,
  list text not null,
  scope integer not null,
  at integer not null,
  primary key (district, actor, list, scope)
) strict, without rowid;
