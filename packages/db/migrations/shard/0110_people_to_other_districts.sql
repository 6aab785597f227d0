-- A person on the way to another district: a row on either side, which may lie on different shards. Each step is one batch on
-- one side; `owed` says that the other side has not been told yet, and a sweep goes on from there.
create table person_transfer (
  district integer not null references district (id),
  id text not null,
  village integer not null references region (id),
  side text not null check (side in ('out', 'in')),
  person text not null,
  shown text check (shown is null or json_valid(shown)),
  other_code text not null,
  other_name text not null,
  on_day text not null check (on_day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state text not null,
  owed integer not null check (owed in (0, 1)),
  carried text not null default '[]' check (json_valid(carried)),
  actor_name text not null,
  at integer not null,
  version integer not null default 1,
  primary key (district, id),
  check (iif(side = 'out', state in ('sent', 'left', 'done', 'refused', 'withdrawn'),
    state in ('offered', 'accepted', 'arrived', 'refused', 'withdrawn')))
) strict, without rowid;
create index person_transfer_owed on person_transfer (owed) where owed = 1;
create index person_transfer_village on person_transfer (village, person);
-- A person is on the way once.
create unique index person_transfer_sent on person_transfer (village, person) where side = 'out' and state = 'sent';
