-- What a person, or who answers for a child, has allowed beside what the law allows a register: given, and taken back.
create table consent (
  village integer not null references region (id),
  id text not null,
  district integer not null references district (id),
  code text not null,
  person text not null,
  kind text not null check (kind in ('photo', 'contact', 'data')),
  given_on text not null,
  given_by text not null check (given_by in ('self', 'mother', 'father', 'guardian')),
  how text not null check (how in ('written', 'spoken')),
  withdrawn_on text,
  withdrawn_by text check (withdrawn_by in ('self', 'mother', 'father', 'guardian')),
  recorded_by text not null,
  recorded_at integer not null,
  version integer not null default 1,
  primary key (village, id),
  check ((withdrawn_on is null) = (withdrawn_by is null))
) strict, without rowid;
create unique index consent_by_code on consent (district, code);
create index consent_of_person on consent (village, person);
