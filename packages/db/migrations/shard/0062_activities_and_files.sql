-- Activities tell who spoke, what paid them and what follows; a mini lokakarya has its work plan by week. Kinds of
-- meetings grow with the programme: the verbs know them, not a check that would need the table made anew.
create table meeting_made_anew (
  district integer not null references district (id),
  id text not null,
  kind text not null,
  region integer not null references region (id),
  held_on text not null check (held_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  title text not null,
  place text not null,
  leader text not null,
  agenda text not null default '[]' check (json_valid(agenda)),
  attendance text not null default '[]' check (json_valid(attendance)),
  notes text not null default '',
  speakers text not null default '[]' check (json_valid(speakers)),
  funded_by text,
  funding text,
  cost integer check (cost >= 0),
  follow_up text not null default '',
  work_plan text not null default '[]' check (json_valid(work_plan)),
  minutes_number text,
  written_by text not null,
  written_at integer not null,
  version integer not null default 1,
  primary key (district, id)
) strict, without rowid;
insert into meeting_made_anew (district, id, kind, region, held_on, title, place, leader, agenda, attendance, notes,
    funding, cost, minutes_number, written_by, written_at, version)
  select district, id, kind, region, held_on, title, place, leader, agenda, attendance, notes,
    funding, cost, minutes_number, written_by, written_at, version from meeting;
drop table meeting;
alter table meeting_made_anew rename to meeting;

-- What stood in the way and why, as the follow-up form asks.
alter table commitment add column problem text;
alter table commitment add column cause text;
create index commitment_open on commitment (district, due_on) where state = 'open';

-- Photographs, signed papers and evidence of a meeting, a commitment or a case; the file itself lies in R2.
create table attachment (
  district integer not null references district (id),
  subject text not null,
  id text not null,
  kind text not null check (kind in ('photo', 'evidence', 'signed')),
  caption text not null default '',
  file_name text not null,
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  sha256 text not null,
  uploaded_by text not null,
  uploaded_at integer not null,
  withdrawn_at integer,
  primary key (district, subject, id)
) strict, without rowid;
