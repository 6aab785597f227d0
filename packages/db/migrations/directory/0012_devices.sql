-- Telephones of people without a password: enrolled by a link, a code told apart from it and the giver's confirmation;
-- shared by several people, each with a PIN. Only hashes are kept of what opens.

create table device (
  id text not null primary key,
  secret_hash text not null unique,
  user_agent text,
  created_at integer not null,
  ended_at integer,
  ended_by text
) strict, without rowid;

create table device_member (
  device text not null references device (id),
  user text not null references user (id),
  region integer not null references region (id),
  pin_hash text not null,
  added_at integer not null,
  expires_at integer not null,
  primary key (device, user)
) strict, without rowid;
-- Devices of the people of a village.
create index device_member_by_region on device_member (region);

create table device_link (
  id text not null primary key,
  user text not null references user (id),
  region integer not null references region (id),
  token_hash text not null unique,
  code_hash text not null,
  wrong_codes integer not null default 0,
  created_by text not null,
  created_at integer not null,
  expires_at integer not null,
  opened_at integer,
  opened_by text,
  opened_agent text,
  confirmed_at integer,
  used_at integer,
  check ((opened_at is null) = (opened_by is null)),
  check (confirmed_at is null or opened_at is not null),
  check (used_at is null or confirmed_at is not null)
) strict, without rowid;
-- A new link replaces the one before.
create unique index device_link_open on device_link (user) where used_at is null;

alter table session add column device text references device (id);
-- Ends all sessions of a telephone at once.
create index session_by_device on session (device) where device is not null;
