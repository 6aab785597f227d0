-- What each target person of a village-month is to each indicator (JSONB, columns of fixed width by person id), beside the
-- counts it adds up to and in the same row: why a figure is not that of an earlier month is told from two such rows. Null in
-- rows of sub-districts, districts and longer periods, and in rows computed before.
alter table rollup add column states blob;

-- The same of the months of a quarter when it was locked: never changed afterwards.
create table figure_version (
  village integer not null references region (id),
  period integer not null,
  lock_number integer not null check (lock_number > 0),
  rule_version text not null,
  counts blob not null,
  states blob not null,
  at integer not null,
  primary key (village, period, lock_number)
) strict, without rowid;
create trigger figure_version_stays before update on figure_version
begin select raise(abort, 'a locked figure is not changed'); end;
