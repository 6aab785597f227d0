-- Numbers of targets that a sub-district hands in for a year (form U1 of 2025), each by three offices apart: the sub-district,
-- the puskesmas and the family-planning field office. Each is verified by its own head, or returned with a note.
create table target_form (
  district integer not null references district (id),
  year integer not null,
  village integer not null references region (id),
  source text not null check (source in ('kecamatan', 'puskesmas', 'plkb')),
  pregnant integer not null check (pregnant >= 0),
  under_two integer not null check (under_two >= 0),
  under_five integer not null check (under_five >= 0),
  state text not null check (state in ('entered', 'returned', 'verified')),
  note text not null default '',
  written_by text not null,
  written_at integer not null,
  decided_by text,
  decided_at integer,
  version integer not null default 1,
  primary key (district, year, village, source)
) strict, without rowid;
