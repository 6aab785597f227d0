-- Passkeys of officials: a key pair in a telephone or computer, of which only the public half is here. The device asks its
-- holder for a finger, a face or a code, so that one passkey is both factors.
create table passkey (
  user text not null references user (id) on delete cascade,
  id text not null,
  credential text not null unique,
  public_key text not null,
  counter integer not null,
  name text not null,
  created_at integer not null,
  last_used_at integer,
  primary key (user, id)
) strict, without rowid;
