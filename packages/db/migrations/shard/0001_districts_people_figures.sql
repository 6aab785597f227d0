-- A shard: everything of its districts. Every primary key begins with a village or district id.

create table must (ok integer not null check (ok = 1)) strict;

create table region (
  id integer primary key,
  district integer not null,
  code text not null unique,
  bps_code text,
  name text not null,
  level integer not null check (level between 2 and 4),
  kind text not null check (kind in ('regency', 'city', 'subdistrict', 'desa', 'kelurahan', 'desa_adat')),
  parent integer,
  valid_from text not null,
  valid_to text
) strict;
-- All regions of a district at once: pages, imports, recomputes.
create index region_by_district on region (district, level, parent);

create table region_alias (
  district integer not null,
  subdistrict integer not null references region (id),
  alias text not null,
  village integer not null references region (id),
  primary key (district, subdistrict, alias)
) strict, without rowid;

create table district (
  id integer primary key references region (id),
  province integer not null,
  epoch integer not null,
  state text not null check (state in ('copying', 'open', 'frozen')),
  mode text not null check (mode in ('latihan', 'operasional')),
  zone text not null,
  target_source text check (target_source in ('daftar', 'register', 'proyeksi')),
  governance text check (governance is null or json_valid(governance)),
  opened_at integer,
  version integer not null default 1
) strict;

create table facility (
  district integer not null references district (id),
  id text not null,
  kind text not null check (kind in ('puskesmas', 'posyandu')),
  name text not null,
  normal_name text not null,
  parent text,
  village integer references region (id),
  state text not null check (state in ('proposed', 'confirmed', 'retired')),
  valid_from text not null,
  valid_to text,
  version integer not null default 1,
  primary key (district, id)
) strict, without rowid;

create table facility_alias (
  district integer not null references district (id),
  kind text not null,
  village integer not null,
  alias text not null,
  facility text not null,
  primary key (district, kind, village, alias)
) strict, without rowid;

create table working_area (
  district integer not null references district (id),
  village integer not null references region (id),
  valid_from text not null,
  valid_to text,
  puskesmas text not null,
  primary key (district, village, valid_from)
) strict, without rowid;

-- One row per residence: a child that moves leaves a closed row behind and opens one in the new village.
create table person (
  village integer not null references region (id),
  id text not null,
  district integer not null,
  name text not null,
  sex integer not null check (sex in (1, 2)),
  birth_date text not null check (birth_date glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  parents text not null default '',
  nik_status text not null default 'empty',
  nik_hmac text,
  nik_last4 text,
  posyandu text,
  rt text,
  rw text,
  address text,
  lived_from text,
  left_on text,
  left_reason text check (left_reason in ('moved', 'died', 'not_resident', 'double')),
  import text,
  import_line integer,
  version integer not null default 1,
  primary key (village, id)
) strict, without rowid;
-- Import and entry look for the same child anywhere in the district by birth date and sex.
create index person_by_birth on person (district, birth_date, sex);

create table measurement (
  village integer not null references region (id),
  period integer not null,
  person text not null,
  date text not null,
  weight_g integer check (weight_g > 0),
  length_um integer check (length_um > 0),
  position text check (position in ('L', 'H')),
  arm_um integer,
  head_um integer,
  oedema integer not null default 0 check (oedema in (0, 1)),
  unusable text,
  import text,
  import_line integer,
  recorded_at integer not null,
  version integer not null default 1,
  primary key (village, period, person, date)
) strict, without rowid;

create table target (
  district integer not null references district (id),
  source text not null check (source in ('daftar', 'proyeksi')),
  region integer not null references region (id),
  period integer not null,
  children integer not null check (children >= 0),
  version integer not null default 1,
  primary key (district, source, region, period)
) strict, without rowid;

create table register_confirmation (
  village integer not null references region (id),
  confirmed_on text not null,
  name text not null,
  actor text not null,
  at integer not null,
  primary key (village, confirmed_on)
) strict, without rowid;

-- The outbox: a cell is dirty while done < seq. Swept in key order, so that a save pays one row and no index.
create table cell (
  district integer not null,
  period integer not null,
  village integer not null,
  seq integer not null,
  done integer not null default 0,
  primary key (district, period, village)
) strict, without rowid;

create table rollup (
  district integer not null,
  period integer not null,
  level integer not null check (level between 2 and 4),
  region integer not null,
  rule_version text not null,
  counts blob not null,
  parts blob,
  seq integer not null,
  at integer not null,
  primary key (district, period, level, region)
) strict, without rowid;

create table import (
  district integer not null references district (id),
  id text not null,
  state text not null check (state in ('uploaded', 'checking', 'checked', 'committing', 'done', 'refused', 'cancelled', 'failed')),
  file_name text not null,
  file_digest text not null,
  size_bytes integer not null,
  kind text,
  rows_total integer,
  rows_done integer not null default 0,
  chunks integer,
  cursor integer not null default 0,
  counts text not null default '{}' check (json_valid(counts)),
  months text not null default '[]' check (json_valid(months)),
  refusal text check (refusal is null or json_valid(refusal)),
  plan_digest text,
  villages text check (villages is null or json_valid(villages)),
  actor text not null,
  actor_name text not null,
  created_at integer not null,
  updated_at integer not null,
  version integer not null default 1,
  primary key (district, id)
) strict, without rowid;

-- Rows of an import that wait for a person; the row itself stays in its chunk in R2.
create table import_wait (
  district integer not null,
  import text not null,
  line integer not null,
  reason text not null check (reason in ('duplicate', 'village', 'twin')),
  detail text not null check (json_valid(detail)),
  row_digest text not null,
  decision text check (decision in ('same', 'different', 'village', 'skip')),
  village integer,
  decided_by text,
  decided_at integer,
  applied integer not null default 0 check (applied in (0, 1)),
  primary key (district, import, line)
) strict, without rowid;

create table command (
  district integer not null,
  key text not null,
  digest text not null,
  answer text not null,
  at integer not null,
  primary key (district, key)
) strict, without rowid;

create table audit (
  scope integer not null,
  seq integer not null,
  at integer not null,
  actor text not null,
  verb text not null,
  subject text not null,
  body text,
  body_hash text not null,
  prev text not null,
  hash text not null,
  primary key (scope, seq)
) strict, without rowid;

create table audit_seal (
  scope integer not null,
  seq integer not null,
  hash text not null,
  object text not null,
  moved integer not null default 0 check (moved in (0, 1)),
  primary key (scope, seq)
) strict, without rowid;

create trigger audit_stays before update of scope, seq, at, actor, verb, subject, body_hash, prev, hash on audit
begin select raise(abort, 'the trail is not changed'); end;
create trigger audit_is_kept before delete on audit
when not exists (select 1 from audit_seal s where s.scope = old.scope and s.seq >= old.seq and s.moved = 1)
begin select raise(abort, 'the trail is not deleted'); end;
