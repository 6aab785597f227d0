-- What people received month by month, how a village's quarter is closed, and what stands beside them on the forms.
-- A month's services are one text of fixed width, so that a saved person-month is one written row; no index.

create table person_month (
  village integer not null references region (id),
  period integer not null,
  person text not null,
  services text not null,
  reasons text check (reasons is null or json_valid(reasons)),
  previous text check (previous is null or json_valid(previous)),
  actor text not null,
  at integer not null,
  version integer not null default 1,
  primary key (village, period, person)
) strict, without rowid;

-- Counts taken over from the mother and child health book.
create table opening_balance (
  village integer not null references region (id),
  person text not null,
  service text not null,
  times integer not null check (times between 0 and 99),
  counted_on text not null,
  actor text not null,
  at integer not null,
  version integer not null default 1,
  primary key (village, person, service)
) strict, without rowid;

create table quarter_close (
  village integer not null references region (id),
  period integer not null,
  state text not null check (state in ('open', 'submitted', 'verified', 'locked')),
  locks integer not null default 0,
  first_submitted_on text,
  version integer not null default 1,
  primary key (village, period)
) strict, without rowid;

create table quarter_step (
  village integer not null references region (id),
  period integer not null,
  seq integer not null,
  step text not null check (step in ('submit', 'return', 'verify', 'lock', 'correct')),
  name text not null,
  on_day text not null,
  remarks text not null,
  actor text not null,
  at integer not null,
  primary key (village, period, seq)
) strict, without rowid;

-- The scorecard as it was when a quarter was locked: never changed afterwards.
create table scorecard_version (
  village integer not null references region (id),
  period integer not null,
  lock_number integer not null check (lock_number > 0),
  rules text not null,
  compared integer not null check (compared in (0, 1)),
  counts text not null check (json_valid(counts)),
  people text not null check (json_valid(people)),
  reason text not null,
  at integer not null,
  primary key (village, period, lock_number)
) strict, without rowid;
create trigger scorecard_version_stays before update on scorecard_version
begin select raise(abort, 'a locked scorecard is not changed'); end;

create table scorecard_rules (
  district integer not null references district (id),
  rules text not null,
  length_in_campaigns integer not null default 0 check (length_in_campaigns in (0, 1)),
  visits_mothers integer check (visits_mothers between 1 and 3),
  visits_children integer check (visits_children between 1 and 3),
  signed_by text,
  signed_on text,
  signed_note text,
  version integer not null default 1,
  primary key (district, rules)
) strict, without rowid;

create table supply (
  village integer not null references region (id),
  facility text not null,
  service text not null,
  available integer not null check (available in (0, 1)),
  spm text check (spm in ('yes', 'partly', 'no')),
  missing text not null default '',
  primary key (village, facility, service)
) strict, without rowid;

create table supply_standard (
  village integer not null references region (id),
  standard text not null,
  met text check (met in ('yes', 'partly', 'no')),
  note text not null default '',
  primary key (village, standard)
) strict, without rowid;

create table supply_survey (
  village integer primary key references region (id),
  on_day text not null,
  facilities text not null default '{}' check (json_valid(facilities)),
  actor text not null,
  at integer not null,
  version integer not null default 1
) strict;

-- Form 4, table 5: village funds, rupiah.
create table village_fund (
  village integer not null references region (id),
  year integer not null,
  field text not null check (field in ('pembangunan', 'pemberdayaan')),
  total integer not null check (total >= 0),
  stunting integer not null check (stunting >= 0),
  realised integer check (realised >= 0),
  actor text not null,
  at integer not null,
  version integer not null default 1,
  primary key (village, year, field),
  check (stunting <= total)
) strict, without rowid;
