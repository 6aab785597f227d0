-- Whether a bride or groom to be was guided by the religious affairs office, when and with the material on stunting, or why
-- not. It stands in the row itself, so that it goes where the person goes.
alter table catin add column guided_on text check (guided_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
alter table catin add column guided_material integer check (guided_material in (0, 1));
alter table catin add column not_guided text check (not_guided in ('not-come', 'elsewhere', 'too-late', 'no-class'));
