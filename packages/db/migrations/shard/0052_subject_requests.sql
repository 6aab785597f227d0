-- What people, or their parents, ask about their own data: to see it, to have it corrected, to withdraw. UU 27/2022 gives
-- 3 x 24 hours.
create table subject_request (
  district integer not null references district (id),
  id text not null,
  village integer not null,
  person text not null,
  kind text not null check (kind in ('access', 'correction', 'withdrawal')),
  asked_by text not null,
  words text not null,
  received_at integer not null,
  due_at integer not null,
  received_by text not null,
  state text not null default 'open' check (state in ('open', 'done', 'refused')),
  outcome text,
  closed_at integer,
  closed_by text,
  version integer not null default 1,
  primary key (district, id),
  check ((state = 'open') = (closed_at is null))
) strict, without rowid;
