-- The letterhead of an office as a Word file with placeholders; the file itself lies in R2 under its hash.
create table letterhead (
  district integer not null references district (id),
  region integer not null references region (id),
  file_name text not null,
  size_bytes integer not null,
  sha256 text not null,
  placeholders text not null check (json_valid(placeholders)),
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, region)
) strict, without rowid;
