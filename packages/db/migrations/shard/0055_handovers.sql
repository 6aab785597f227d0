-- A house handed over to an agency for one service: only ids here. Who it is and where it stands is read from the register
-- while the hand-over is open, and by nobody afterwards.
create table handover (
  district integer not null references district (id),
  id text not null,
  village integer not null references region (id),
  household text not null,
  family text not null,
  agency text not null,
  service text not null,
  basis text not null,
  due_on text not null check (due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ends_on text not null check (ends_on >= due_on),
  given_by text not null,
  given_at integer not null,
  state text not null default 'open' check (state in ('open', 'delivered', 'withdrawn')),
  closed_on text,
  closed_by text,
  version integer not null default 1,
  primary key (district, id),
  check ((state = 'open') = (closed_on is null) and (state = 'open') = (closed_by is null))
) strict, without rowid;
-- The same service of one family is handed over once at a time.
create unique index handover_open on handover (district, village, family, service) where state = 'open';
