-- Children found short, handed over one by one to a puskesmas and to offices: a case is named by its number, followed up
-- week by week and closed by a measurement. Names stay in the register.
create table stunting_case (
  district integer not null references district (id),
  id text not null,
  number integer not null,
  village integer not null references region (id),
  person text not null,
  period integer not null,
  puskesmas text,
  agencies text not null default '[]' check (json_valid(agencies)),
  task text not null default '',
  handed_by text not null,
  handed_at integer not null,
  state text not null check (state in ('open', 'closed')),
  closed_how text check (closed_how in ('measured', 'withdrawn', 'moved', 'died', 'older')),
  closed_on text,
  closed_note text,
  version integer not null default 1,
  primary key (district, id),
  check ((state = 'open') = (closed_how is null))
) strict, without rowid;
create unique index case_number on stunting_case (district, number);
create unique index case_of_child on stunting_case (village, person) where state = 'open';

create table case_note (
  district integer not null references district (id),
  case_id text not null,
  id text not null,
  noted_on text not null check (noted_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  agency text,
  note text not null,
  written_by text not null,
  written_at integer not null,
  primary key (district, case_id, id)
) strict, without rowid;
