-- The directory: regions with permanent ids, where each district's rows live, copies of district roll-ups, trail.

-- A guard is a row that cannot be inserted: `insert into must select 0 where <what must not be>` ends the batch.
create table must (ok integer not null check (ok = 1)) strict;

create table region (
  id integer primary key,
  code text not null unique,
  bps_code text,
  name text not null,
  level integer not null check (level between 1 and 4),
  kind text not null check (kind in ('province', 'regency', 'city', 'subdistrict', 'desa', 'kelurahan', 'desa_adat')),
  parent integer references region (id),
  valid_from text not null,
  valid_to text
) strict;
-- Children of a region, for pages and for copying a district to its shard.
create index region_by_parent on region (parent);

create table province (
  id integer primary key references region (id),
  created_at integer not null,
  version integer not null default 1
) strict;

create table district (
  id integer primary key references region (id),
  province integer not null references province (id),
  shard text not null,
  epoch integer not null default 1,
  state text not null check (state in ('reserved', 'copying', 'open')),
  mode text not null default 'latihan' check (mode in ('latihan', 'operasional')),
  opened_at integer,
  version integer not null default 1
) strict;

create table district_rollup (
  district integer not null references district (id),
  period integer not null,
  rule_version text not null,
  counts blob not null,
  seq integer not null,
  at integer not null,
  primary key (district, period)
) strict, without rowid;

create table command (
  scope integer not null,
  key text not null,
  digest text not null,
  answer text not null,
  at integer not null,
  primary key (scope, key)
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

-- Heads that a sealed file in R2 vouches for; entries at or below may leave for a sealed segment.
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
