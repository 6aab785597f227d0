-- The register of a village: households (water and sanitation count households), families in them (risks of stunting
-- count families), people of every age, pregnancies, and brides and grooms to be. No index: a village is read whole.

create table household (
  village integer not null references region (id),
  id text not null,
  dusun text,
  rt text,
  rw text,
  address text,
  water text check (water in ('safe', 'improved', 'unimproved')),
  toilet text check (toilet in ('safe', 'improved', 'shared', 'unimproved', 'none')),
  waste_water text check (waste_water in ('closed', 'open', 'none')),
  insurance text check (insurance in ('assisted', 'paid', 'none')),
  welfare_decile integer check (welfare_decile between 1 and 10),
  conditions_on text,
  left_on text,
  version integer not null default 1,
  primary key (village, id)
) strict, without rowid;

create table family (
  village integer not null references region (id),
  id text not null,
  household text not null,
  name text not null,
  card_hmac text,
  card_last4 text,
  fertile_couple integer check (fertile_couple in (0, 1)),
  too_young integer check (too_young in (0, 1)),
  too_old integer check (too_old in (0, 1)),
  too_close integer check (too_close in (0, 1)),
  too_many integer check (too_many in (0, 1)),
  modern_contraception integer check (modern_contraception in (0, 1)),
  assessed_on text,
  left_on text,
  version integer not null default 1,
  primary key (village, id)
) strict, without rowid;

-- Adults too: of a woman whose birth date nobody knows the year is estimated, or the date stands for nothing ('unknown').
alter table person add column birth_date_kind text not null default 'exact' check (birth_date_kind in ('exact', 'estimated', 'unknown'));
alter table person add column name_kind text not null default 'given' check (name_kind in ('given', 'placeholder'));
alter table person add column household text;
alter table person add column family text;
alter table person add column mother text;
alter table person add column pregnancy text;
alter table person add column birth_order integer check (birth_order > 0);
alter table person add column birth_weight_g integer check (birth_weight_g > 0);
alter table person add column birth_length_um integer check (birth_length_um > 0);
alter table person add column guardian text;
alter table person add column kia_number text;
alter table person add column phone text;
alter table person add column confirmed_on text;
alter table person add column death_cause text;
alter table person add column moved_to integer;
alter table person add column same_as text;

create table pregnancy (
  village integer not null references region (id),
  id text not null,
  person text not null,
  due_date text not null check (due_date glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_period_on text,
  known_from text,
  arm_um integer check (arm_um > 0),
  hb_cgdl integer check (hb_cgdl > 0),
  height_um integer check (height_um > 0),
  births integer check (births >= 0),
  months_since_birth integer check (months_since_birth >= 0),
  history integer check (history in (0, 1)),
  measured_on text,
  ended_on text,
  ending text check (ending in ('live-birth', 'stillbirth', 'miscarriage', 'maternal-death', 'moved', 'unknown')),
  asked_on text,
  recorded_at integer not null,
  version integer not null default 1,
  primary key (village, id),
  check ((ended_on is null) = (ending is null))
) strict, without rowid;

create table catin (
  village integer not null references region (id),
  id text not null,
  person text not null,
  partner_name text,
  wedding_on text not null,
  registered_on text not null,
  arm_um integer check (arm_um > 0),
  hb_cgdl integer check (hb_cgdl > 0),
  height_um integer check (height_um > 0),
  weight_g integer check (weight_g > 0),
  smoke integer check (smoke in (0, 1)),
  ended_on text,
  ending text check (ending in ('married', 'cancelled', 'moved', 'died')),
  version integer not null default 1,
  primary key (village, id),
  check ((ended_on is null) = (ending is null))
) strict, without rowid;
