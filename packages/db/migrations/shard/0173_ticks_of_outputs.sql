-- Pieces of evidence of an output that people have ticked as complete, by their place in the set: what the platform cannot
-- tell by itself.
alter table aksi_output add column ticks text not null default '[]' check (json_valid(ticks));
