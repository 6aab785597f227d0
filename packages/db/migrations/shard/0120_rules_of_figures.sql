-- Rules a district computes by: each version that a person there accepted, the last one counts. None: the first version.
create table figure_rules (
  district integer not null,
  number integer not null,
  version text not null,
  accepted_by text not null,
  accepted_name text not null,
  accepted_at integer not null,
  note text not null,
  primary key (district, number)
) strict, without rowid;

-- What a version would change before anyone accepts it, in slices: the cursor is the last village-month looked at.
create table rule_trial (
  district integer not null primary key,
  id text not null,
  version text not null,
  from_version text not null,
  first_period integer not null,
  last_period integer not null,
  villages integer not null,
  done_period integer not null,
  done_village integer not null default 0,
  cells integer not null default 0,
  published integer not null default 0,
  started_by text not null,
  started_name text not null,
  started_at integer not null,
  updated_at integer not null,
  finished_at integer
) strict, without rowid;

-- Of the village-months that the trial changes: by code the counts before and after.
create table rule_trial_change (
  district integer not null,
  period integer not null,
  village integer not null,
  changes text not null check (json_valid(changes)),
  primary key (district, period, village)
) strict, without rowid;
