-- Each check of a file makes a plan of its own (its chunks in R2 carry the number): a check that was overtaken by another
-- cannot overwrite the plan that counts. When the register has changed under a plan that a person had confirmed, the file
-- is checked again and the person is asked again: since when.
alter table import add column plan integer not null default 0;
alter table import add column outdated_at integer;
