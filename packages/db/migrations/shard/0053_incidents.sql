-- What went wrong with personal data: what, when, how many people, what was done. UU 27/2022 art. 46: the people and the
-- institution are told in writing within 3 x 24 hours.
create table incident (
  district integer not null references district (id),
  id text not null,
  title text not null,
  happened_on text not null,
  found_at integer not null,
  due_at integer not null,
  data text not null,
  people integer not null check (people >= 0),
  course text not null,
  handling text not null,
  contact text not null,
  told_on text,
  closed_on text,
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, id)
) strict, without rowid;
