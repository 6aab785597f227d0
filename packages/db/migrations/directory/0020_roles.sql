-- All roles of the programme, and the office of an agency officer; a test compares the list with the code's.
create table grant_held_new (
  user text not null references user (id),
  id text not null,
  role text not null check (role in ('operator', 'province_admin', 'province_officer', 'province_reviewer',
    'district_admin', 'health_officer', 'agency_officer', 'tpps_secretary', 'data_steward', 'auditor', 'aks_expert',
    'puskesmas_officer', 'puskesmas_head', 'subdistrict_officer', 'camat', 'plkb', 'plkb_verifier', 'kua_officer',
    'village_officer', 'kelurahan_officer', 'midwife', 'family_team', 'cadre', 'posyandu_cadre')),
  region integer references region (id),
  facility text,
  villages text check (villages is null or json_valid(villages)),
  facility_version integer,
  agency text check (agency is null or length(agency) between 2 and 40),
  valid_from integer not null,
  valid_to integer,
  granted_by text not null,
  version integer not null default 1,
  primary key (user, id),
  check ((role = 'operator') = (region is null)),
  check ((role in ('puskesmas_officer', 'puskesmas_head')) = (facility is not null)),
  check ((facility is null) = (villages is null)),
  check ((role = 'agency_officer') = (agency is not null))
) strict, without rowid;
insert into grant_held_new (user, id, role, region, facility, villages, facility_version, agency, valid_from, valid_to, granted_by, version)
  select user, id, role, region, facility, villages, facility_version,
    case role when 'agency_officer' then 'lainnya' end, valid_from, valid_to, granted_by, version from grant_held;
drop table grant_held;
alter table grant_held_new rename to grant_held;
-- People of a region; the working area of a puskesmas is copied to its officers.
create index grant_by_region on grant_held (region, role);
