-- A new key for NIK and family card numbers was put into use: every district seals its numbers anew. Append-only.
create table key_rotation (
  key text primary key,
  started_at integer not null,
  started_by text not null
) strict, without rowid;
