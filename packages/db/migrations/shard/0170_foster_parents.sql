-- Who helps which case, with what, and what was delivered each month. A donor knows the case by its number alone: neither
-- the child nor what ails it stands here.
create table foster_pledge (
  district integer not null references district (id),
  id text not null,
  case_id text not null,
  donor text not null,
  donor_kind text not null check (donor_kind in ('official', 'office', 'business', 'institution', 'person')),
  agency text,
  unit text not null check (unit in ('money', 'food', 'package')),
  per_month integer not null check (per_month > 0),
  from_month integer not null,
  to_month integer not null,
  basis text not null,
  ended_on text check (ended_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_why text,
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, id),
  check (to_month >= from_month),
  check ((ended_on is null) = (ended_why is null))
) strict, without rowid;
create index foster_pledge_of_case on foster_pledge (district, case_id);

create table foster_delivery (
  district integer not null references district (id),
  pledge text not null,
  period integer not null,
  delivered_on text not null check (delivered_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  quantity integer not null check (quantity > 0),
  item text not null,
  handed_by text not null,
  proof text not null check (proof in ('signed', 'witnessed')),
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, pledge, period)
) strict, without rowid;
