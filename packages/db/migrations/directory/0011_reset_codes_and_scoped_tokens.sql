-- A code told in person by which a forgotten password is set anew; one a person, a new one replaces it. Kept as a keyed
-- hash: the code is short enough to be said aloud.
create table reset_code (
  user text not null primary key references user (id),
  code_hash text not null,
  second_factor integer not null check (second_factor in (0, 1)),
  created_at integer not null,
  expires_at integer not null,
  used_at integer
) strict, without rowid;

-- A token can be held to one of its maker's roles; null: all of them, as long as she has them.
alter table api_token add column grant_held text;
