-- The yearly cycle of a district: state and evidence of each output of the aksi, meetings, and one ledger of what was
-- promised in them.

create table aksi_output (
  district integer not null references district (id),
  year integer not null,
  output text not null,
  state text not null check (state in ('not-started', 'draft', 'submitted', 'returned', 'accepted')),
  remarks text,
  changed_by text not null,
  changed_at integer not null,
  version integer not null default 1,
  primary key (district, year, output)
) strict, without rowid;

create table aksi_evidence (
  district integer not null references district (id),
  year integer not null,
  output text not null,
  id text not null,
  file_name text not null,
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  sha256 text not null,
  holds_names integer not null check (holds_names in (0, 1)),
  uploaded_by text not null,
  uploaded_at integer not null,
  withdrawn_at integer,
  primary key (district, year, output, id)
) strict, without rowid;

create table meeting (
  district integer not null references district (id),
  id text not null,
  kind text not null check (kind in ('rembuk', 'rembuk-kecamatan', 'rembuk-desa', 'minilok', 'rakor', 'sosialisasi', 'kunjungan', 'kelas')),
  region integer not null references region (id),
  held_on text not null check (held_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  title text not null,
  place text not null,
  leader text not null,
  agenda text not null default '[]' check (json_valid(agenda)),
  attendance text not null default '[]' check (json_valid(attendance)),
  notes text not null default '',
  funding text,
  cost integer check (cost >= 0),
  minutes_number text,
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, id)
) strict, without rowid;

create table commitment (
  district integer not null references district (id),
  id text not null,
  meeting text,
  what text not null,
  owner_agency text not null,
  owner_name text not null default '',
  villages text not null default '[]' check (json_valid(villages)),
  indicator text,
  baseline real,
  target real,
  made_on text not null check (made_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_on text not null check (due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  budget_line text,
  budget integer check (budget >= 0),
  state text not null check (state in ('open', 'done', 'dropped')),
  closing text,
  closed_on text,
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, id),
  check (due_on >= made_on),
  check ((state = 'open') = (closing is null) and (state = 'open') = (closed_on is null))
) strict, without rowid;
