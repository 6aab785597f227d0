-- Lines of the tables of the aksi: problems, activities of the plan, cadres, data sets, campaigns, publications,
-- regulations, recommendations. Their fields are those of the domain's kinds of line, which form, file and api share, so a
-- line is kept whole; villages stand in it by code. `kept` is what the platform noted when the line was first written.

create table aksi_line (
  district integer not null references district (id),
  year integer not null check (year between 2018 and 2100),
  kind text not null check (kind in ('problem', 'activity', 'recommendation', 'cadre', 'dataset', 'campaign', 'publication', 'regulation')),
  id text not null,
  line text not null check (json_valid(line)),
  kept text check (kept is null or json_valid(kept)),
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, year, kind, id)
) strict, without rowid;
