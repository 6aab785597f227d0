-- The team for the reduction of stunting (TPPS) of a province; those below stand on the district's shard in the same shape.
create table tpps (
  home integer not null references region (id),
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
