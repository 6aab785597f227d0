-- Earlier stays of a person who has come back to this village, oldest first, each as
-- [first day or null, last day, reason of leaving, village of the district moved to or null, version of the row at the leaving].
-- Null: lives here for the first time. The row's own lived_from and left_on are the latest stay.
alter table person add column earlier_stays text check (earlier_stays is null or json_valid(earlier_stays));
