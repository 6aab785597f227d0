-- People who sign in: the tables of the sign-in library (compared with what it expects in a test), what each person may
-- do and where, one-time enrolment links, API tokens, delays on sign-in, and a log of sign-ins kept by triggers.

create table user (
  id text not null primary key,
  name text not null,
  email text not null unique,
  email_verified integer not null default 0 check (email_verified in (0, 1)),
  image text,
  username text not null unique,
  created_at integer not null,
  updated_at integer not null,
  deactivated_at integer,
  deactivated_by text
) strict, without rowid;

create table session (
  id text not null primary key,
  user_id text not null references user (id) on delete cascade,
  token text not null unique,
  expires_at integer not null,
  ip_address text,
  user_agent text,
  created_at integer not null,
  updated_at integer not null
) strict, without rowid;
-- Ends all sessions of a person at once; last seen in the list of people.
create index session_by_user on session (user_id);

create table account (
  id text not null primary key,
  user_id text not null references user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at integer,
  refresh_token_expires_at integer,
  scope text,
  password text,
  created_at integer not null,
  updated_at integer not null
) strict, without rowid;
-- Sign-in reads the password of one person.
create index account_by_user on account (user_id);

create table verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  expires_at integer not null,
  created_at integer not null,
  updated_at integer not null
) strict, without rowid;
-- The library looks codes up by what they are for.
create index verification_by_identifier on verification (identifier);

-- A closed account opens no session, whoever asks.
create trigger session_needs_open_account before insert on session
when (select deactivated_at from user where id = new.user_id) is not null
begin select raise(abort, 'the account is closed'); end;

-- What a person may do: a role on a region, from a day to a day. The working area of a puskesmas lives on the district's
-- shard; `villages` is a copy of it as of `facility_version`, so that a session is read in one statement.
create table grant_held (
  user text not null references user (id),
  id text not null,
  role text not null check (role in ('operator', 'province_admin', 'province_officer', 'district_admin',
    'health_officer', 'agency_officer', 'subdistrict_officer', 'puskesmas_officer', 'village_officer', 'cadre')),
  region integer references region (id),
  facility text,
  villages text check (villages is null or json_valid(villages)),
  facility_version integer,
  valid_from integer not null,
  valid_to integer,
  granted_by text not null,
  version integer not null default 1,
  primary key (user, id),
  check ((role = 'operator') = (region is null)),
  check ((role = 'puskesmas_officer') = (facility is not null)),
  check ((facility is null) = (villages is null))
) strict, without rowid;
-- People of a region; the working area of a puskesmas is copied to its officers.
create index grant_by_region on grant_held (region, role);

-- One open link a person; a new one replaces it. Only the hash is kept, the trail keeps who made it.
create table enrolment (
  user text not null primary key references user (id),
  token_hash text not null unique,
  created_at integer not null,
  expires_at integer not null,
  used_at integer
) strict, without rowid;

create table api_token (
  user text not null references user (id),
  id text not null,
  hash text not null unique,
  name text not null,
  created_at integer not null,
  expires_at integer not null,
  last_used_at integer,
  revoked_at integer,
  primary key (user, id)
) strict, without rowid;

create table sign_in_delay (
  key text not null primary key,
  tries integer not null,
  at integer not null,
  until integer not null
) strict, without rowid;

-- The trail is chained with a key that SQL does not have, so sign-ins are logged here, by triggers, whoever writes.
create table sign_in_log (
  user text not null,
  at integer not null,
  event text not null check (event in ('signed-in', 'signed-out', 'password-set')),
  session text not null,
  ip_address text,
  user_agent text,
  primary key (user, at, event, session)
) strict, without rowid;

create trigger sign_in_is_logged after insert on session
begin
  insert into sign_in_log values (new.user_id, new.created_at, 'signed-in', new.id, new.ip_address, new.user_agent);
end;
create trigger sign_out_is_logged after delete on session
begin
  insert into sign_in_log values
    (old.user_id, cast(unixepoch('subsec') * 1000 as integer), 'signed-out', old.id, old.ip_address, old.user_agent);
end;
create trigger first_password_is_logged after insert on account when new.password is not null
begin
  insert into sign_in_log values (new.user_id, new.updated_at, 'password-set', new.id, null, null);
end;
create trigger new_password_is_logged after update of password on account when new.password is not old.password
begin
  insert into sign_in_log values (new.user_id, new.updated_at, 'password-set', new.id, null, null);
end;
create trigger sign_in_log_stays before update on sign_in_log
begin select raise(abort, 'the log is not changed'); end;
create trigger sign_in_log_is_kept before delete on sign_in_log
begin select raise(abort, 'the log is not deleted'); end;

-- Villages of a district: its size when the least loaded shard is looked for, and in lists.
alter table district add column villages integer not null default 0;
-- Version of the district's own row, on its shard, that `mode` was copied from.
alter table district add column shard_version integer not null default 0;
