-- What a look through a file found (numbers like a NIK, headers of a list of people, or that it could not be read), and by
-- whom and when it was allowed to show children in a photograph.
alter table aksi_evidence add column found text check (found in ('nik', 'roster', 'unread'));
alter table aksi_evidence add column children_consent text;
alter table attachment add column children_consent text;
