-- Children who left the programme long ago and have no name any more: what is done is not done again.
create table pseudonym (
  village integer not null references region (id),
  person text not null,
  district integer not null,
  at integer not null,
  primary key (village, person)
) strict, without rowid;
