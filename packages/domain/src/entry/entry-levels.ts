import type { EntryIndicator } from '../indicator/indicator.ts';

/** Where an agency has its figure: it is kept and shown there, never spread over what lies below. */
export const ENTRY_LEVELS = ['village', 'subdistrict', 'school', 'puskesmas', 'district'] as const;
export type EntryLevel = (typeof ENTRY_LEVELS)[number];

const OF_SCHOOLS: readonly EntryIndicator['group'][] = ['rematri', 'anak-paud'];

/** Levels at which an indicator can be entered, the usual one first. */
export function entryLevelsOf({ unit, group, agency, denominator }: EntryIndicator): readonly EntryLevel[] {
  const isOfOffice = unit === 'yesno' || unit === 'times';
  if (isOfOffice) return ['district', 'subdistrict'];
  const isOfVillages = group !== 'wilayah' && denominator !== null;
  const usual: EntryLevel[] = isOfVillages
    ? ['village', 'subdistrict', 'district']
    : ['district', 'subdistrict', 'village'];
  const further: EntryLevel[] = [];
  if (agency === 'dinkes') further.push('puskesmas');
  if (agency === 'disdik' || OF_SCHOOLS.includes(group)) further.push('school');
  return [...usual, ...further];
}
