-- A province's yearly assessment of its districts: the instrument as data, and one row a district with what the platform
-- proposed, what a reviewer set otherwise and why, the district's objection and its answer.
create table assessment_instrument (
  province integer not null references region (id),
  year integer not null,
  body text not null check (json_valid(body)),
  set_by text not null,
  set_at integer not null,
  version integer not null default 1,
  primary key (province, year)
) strict, without rowid;

create table assessment (
  province integer not null references region (id),
  year integer not null,
  district integer not null references region (id),
  state text not null check (state in ('draft', 'shared', 'objected', 'final')),
  instrument integer not null,
  proposed text check (json_valid(proposed)),
  overrides text not null default '{}' check (json_valid(overrides)),
  panel_on text,
  panel_notes text not null default '',
  objection text,
  objection_by text,
  answer text,
  changed_by text not null,
  changed_at integer not null,
  version integer not null default 1,
  primary key (province, year, district)
) strict, without rowid;
