-- The second factor: tables of the sign-in library (compared with what it expects in a test), codes that were used, and
-- sessions with their last use.

alter table user add column two_factor_enabled integer not null default 0 check (two_factor_enabled in (0, 1));

create table two_factor (
  id text not null primary key,
  user_id text not null references user (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified integer not null default 1 check (verified in (0, 1)),
  failed_verification_count integer not null default 0,
  locked_until integer
) strict, without rowid;
-- Read at each sign-in of its person; nobody has two.
create unique index two_factor_by_user on two_factor (user_id);

-- A code opens once, although it is right for half a minute. Kept until it would be wrong anyway.
create table spent_code (
  user text not null references user (id) on delete cascade,
  code_hash text not null,
  at integer not null,
  primary key (user, code_hash)
) strict, without rowid;

alter table session add column last_used_at integer;
