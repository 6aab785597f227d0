-- What a province or district tells everyone who works below it: shown on their first page until its last day.
create table announcement (
  region integer not null references region (id),
  id text not null,
  title text not null,
  body text not null,
  due_on text check (due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until text not null check (until glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  withdrawn_at integer,
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (region, id)
) strict, without rowid;
