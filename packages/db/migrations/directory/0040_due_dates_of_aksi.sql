-- The calendar of a programme year: when each output of the aksi is due, set by the province for its districts.
create table aksi_due (
  province integer not null references province (id),
  year integer not null check (year between 2018 and 2100),
  output text not null,
  due_on text not null check (due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  set_by text not null,
  set_at integer not null,
  primary key (province, year, output)
) strict, without rowid;
