-- Names and due services of some cases, shown to the camat for one agenda: which cases, by whom, on which ground, until when.
-- Only ids here: who it is is read from the register while it is in force, and by nobody afterwards.
create table agenda_grant (
  district integer not null references district (id),
  id text not null,
  subdistrict integer not null references region (id),
  period integer not null,
  cases text not null check (json_array_length(cases) > 0),
  held_on text not null check (held_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ends_on text not null check (ends_on >= held_on),
  basis text not null,
  given_by text not null,
  given_at integer not null,
  withdrawn_at integer,
  withdrawn_by text,
  primary key (district, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
) strict, without rowid;
create index agenda_grant_of_month on agenda_grant (district, subdistrict, period);
