-- NIK and number of the family card, sealed (AES-256-GCM): `<key id>.<base64>`. The digest beside it is for matching, the four
-- digits for display. Null: no number, or a digest that was taken before numbers were sealed.
alter table person add column nik_sealed text;
alter table family add column card_sealed text;

-- How far the numbers of a district are sealed anew, by village and row; one row a district and key.
create table key_rotation (
  district integer not null references district (id),
  key text not null,
  done_village integer not null default 0,
  sealed integer not null default 0,
  left_as_was integer not null default 0,
  villages integer not null default 0,
  villages_done integer not null default 0,
  started_at integer not null,
  updated_at integer not null,
  finished_at integer,
  primary key (district, key)
) strict, without rowid;
