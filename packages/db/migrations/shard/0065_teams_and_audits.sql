-- Teams for the reduction of stunting (TPPS) of a district, its sub-districts and villages; audits of cases twice a year,
-- each case by its number with a working paper whose recommendations stand in the ledger of commitments.
create table tpps (
  home integer not null references district (id),
  region integer not null references region (id),
  decree text not null,
  decree_on text not null,
  valid_to text,
  members text not null check (json_valid(members)),
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (home, region)
) strict, without rowid;

create table case_audit (
  district integer not null references district (id),
  year integer not null,
  semester integer not null check (semester in (1, 2)),
  team text not null check (json_valid(team)),
  held_on text,
  disseminated_on text,
  conclusion text not null default '',
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, year, semester)
) strict, without rowid;

create table audit_paper (
  district integer not null references district (id),
  year integer not null,
  semester integer not null,
  case_id text not null,
  paper text not null check (json_valid(paper)),
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, year, semester, case_id)
) strict, without rowid;
