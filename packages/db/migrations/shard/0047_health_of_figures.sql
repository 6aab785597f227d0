-- A seventh of a district's figures a night, computed again from raw rows: how far the check of a share is.
create table figure_check (
  district integer not null,
  share integer not null check (share between 0 and 6),
  night integer not null,
  done_village integer not null default 0,
  cells integer not null default 0,
  drifted integer not null default 0,
  started_at integer not null,
  updated_at integer not null,
  finished_at integer,
  primary key (district, share)
) strict, without rowid;

-- A figure that was not what the raw rows say: what it was and what it became, and the village-month marked to heal it.
create table figure_drift (
  district integer not null,
  at integer not null,
  level integer not null check (level between 1 and 4),
  region integer not null,
  period integer not null,
  what text not null check (what in ('counts', 'parts', 'states', 'missing')),
  before text not null check (json_valid(before)),
  after text not null check (json_valid(after)),
  village integer not null,
  month integer not null,
  healed_at integer,
  primary key (district, at, level, region, period)
) strict, without rowid;

-- Jobs of a district that failed, one row a job and hour.
create table job_failure (
  district integer not null,
  job text not null check (job in ('recompute', 'windows', 'check', 'rebuild', 'import')),
  hour integer not null,
  times integer not null,
  given_up integer not null default 0,
  detail text not null,
  last_at integer not null,
  primary key (district, job, hour)
) strict, without rowid;

-- Every figure of a district computed anew on demand, in slices: the cursor is the last village-month done.
create table rebuild (
  district integer not null,
  id text not null,
  first_period integer not null,
  last_period integer not null,
  villages integer not null,
  done_period integer not null,
  done_village integer not null default 0,
  cells integer not null default 0,
  started_by text not null,
  started_name text not null,
  started_at integer not null,
  updated_at integer not null,
  finished_at integer,
  primary key (district, id)
) strict, without rowid;
create unique index rebuild_one_at_a_time on rebuild (district) where finished_at is null;
