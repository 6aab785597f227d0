-- What agencies enter: a pair for an indicator, period and place, at the level the agency has it. Keyed as it is read,
-- by indicator and period over a district's places; no index.

create table entry_value (
  district integer not null references district (id),
  indicator text not null,
  period integer not null,
  level text not null check (level in ('village', 'subdistrict', 'school', 'puskesmas', 'district')),
  place text not null,
  numerator integer check (numerator >= 0),
  denominator integer check (denominator > 0),
  no_target integer not null default 0 check (no_target in (0, 1)),
  reason text not null default '',
  source text not null,
  source_on text not null,
  cumulative integer not null default 0 check (cumulative in (0, 1)),
  state text not null check (state in ('draft', 'verified', 'locked')),
  note text not null default '',
  entered_by text not null,
  entered_at integer not null,
  verified_by text,
  verified_at integer,
  locked_by text,
  locked_at integer,
  version integer not null default 1,
  primary key (district, indicator, period, level, place),
  check ((no_target = 1) = (numerator is null))
) strict, without rowid;

-- Every version that another one took the place of: corrections and steps alike.
create table entry_history (
  district integer not null references district (id),
  indicator text not null,
  period integer not null,
  level text not null,
  place text not null,
  version integer not null,
  numerator integer,
  denominator integer,
  no_target integer not null,
  reason text not null,
  source text not null,
  source_on text not null,
  cumulative integer not null,
  state text not null,
  note text not null,
  entered_by text not null,
  entered_at integer not null,
  verified_by text,
  verified_at integer,
  locked_by text,
  locked_at integer,
  primary key (district, indicator, period, level, place, version)
) strict, without rowid;
create trigger entry_history_stays before update on entry_history
begin select raise(abort, 'the history of an entry is not changed'); end;

create table school (
  district integer not null references district (id),
  npsn text not null,
  name text not null,
  village integer not null references region (id),
  recorded_by text not null,
  recorded_at integer not null,
  version integer not null default 1,
  primary key (district, npsn)
) strict, without rowid;

-- A file that was taken over: what its receipt says.
create table entry_receipt (
  district integer not null references district (id),
  id text not null,
  period integer not null,
  file_name text not null,
  digest text not null,
  rows_read integer not null,
  rows_kept integer not null,
  indicators text not null check (json_valid(indicators)),
  actor text not null,
  at integer not null,
  primary key (district, id)
) strict, without rowid;
