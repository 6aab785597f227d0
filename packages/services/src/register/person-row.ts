import type { PutPerson } from '@konvergensi/contract';
import type { PersonRow } from '@konvergensi/db';
import { completedMonths } from '@konvergensi/domain';
import type { OpenVillage } from './open-village.ts';
import { wrongField } from './refuse.ts';
import { grams, um } from './units.ts';

/** The date that stands where a birth date is not known, and for nothing. */
export const NO_BIRTH_DATE = '1900-01-01';
const CHILD_BELOW_MONTHS = 84;

/** What a newborn without a name is called: after the mother, with a number when there are several. */
export const placeholderName = (mother: string, twin: number | null): string =>
  `Bayi Ny. ${mother}${twin === null ? '' : ` ${twin}`}`;

const NIK_UNKNOWN = { nik_status: 'empty', nik_hmac: null, nik_sealed: null, nik_last4: null } as const;

/** A person as typed, on what stood there; the NIK stays as it was. */
export function personRow(
  at: OpenVillage,
  id: string,
  values: PutPerson,
  before: PersonRow | undefined,
  mother: PersonRow | undefined,
): PersonRow {
  return {
    ...(before ?? blankPerson(at, id)),
    name: values.name ?? placeholderName(mother?.name ?? '', null),
    name_kind: values.name === null ? 'placeholder' : 'given',
    sex: values.sex === 'L' ? 1 : 2,
    birth_date: values.birthDate ?? NO_BIRTH_DATE,
    birth_date_kind: values.birthDateKind,
    parents: values.parents,
    household: values.household,
    family: values.family,
    mother: values.mother,
    birth_order: values.birthOrder,
    birth_weight_g: grams(values.birthWeightKg),
    birth_length_um: um(values.birthLengthCm),
    guardian: values.guardian,
    kia_number: values.kiaNumber,
    phone: values.phone,
    posyandu: values.posyandu,
    rt: values.rt,
    rw: values.rw,
    address: values.address,
    lived_from: values.livedFrom,
    version: (before?.version ?? 0) + 1,
  };
}

/** A person of whom nothing is known yet, entered by hand. */
export const blankPerson = (at: Pick<OpenVillage, 'id' | 'district' | 'today'>, id: string): PersonRow => ({
  village: at.id,
  id,
  district: at.district.id,
  name: '',
  sex: 1,
  birth_date: NO_BIRTH_DATE,
  parents: '',
  ...NIK_UNKNOWN,
  posyandu: null,
  rt: null,
  rw: null,
  address: null,
  lived_from: null,
  left_on: null,
  left_reason: null,
  import: null,
  import_line: null,
  version: 1,
  birth_date_kind: 'exact',
  name_kind: 'given',
  household: null,
  family: null,
  mother: null,
  pregnancy: null,
  birth_order: null,
  birth_weight_g: null,
  birth_length_um: null,
  guardian: null,
  kia_number: null,
  phone: null,
  confirmed_on: at.today,
  death_cause: null,
  moved_to: null,
  same_as: null,
  earlier_stays: null,
});

/** Dates and links that cannot be so. */
export function refuseImpossiblePerson(row: PersonRow, today: string, mother: PersonRow | undefined): void {
  const known = row.birth_date_kind !== 'unknown';
  if (known && row.birth_date > today) throw wrongField('birthDate', 'Tanggal lahir di masa depan');
  if (known && row.birth_date < '1900-01-02') throw wrongField('birthDate', 'Tanggal lahir terlalu lama');
  if (row.lived_from !== null && row.lived_from > today) throw wrongField('livedFrom', 'Tanggal di masa depan');
  if (row.mother === null) return;
  if (mother === undefined || mother.sex !== 2 || row.mother === row.id)
    throw wrongField('mother', 'Ibu ini tidak ada di desa');
  if (known && mother.birth_date_kind !== 'unknown' && completedMonths(mother.birth_date, row.birth_date) < 120)
    throw wrongField('mother', 'Ibu ini terlalu muda untuk anak ini');
}

/** A child's birth date may be estimated, not unknown: growth and age follow from it. */
export const needsBirthDate = (row: PersonRow): boolean =>
  row.birth_date_kind === 'unknown' && (row.mother !== null || row.birth_weight_g !== null);

export const isChild = (row: Pick<PersonRow, 'birth_date' | 'birth_date_kind'>, on: string): boolean =>
  row.birth_date_kind !== 'unknown' &&
  (row.birth_date > on || completedMonths(row.birth_date, on) < CHILD_BELOW_MONTHS);
