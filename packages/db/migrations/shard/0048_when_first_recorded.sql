-- When a person's month was first recorded: what is corrected later was in time all the same.
alter table person_month add column first_at integer;
