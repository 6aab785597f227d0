/** What of the entries a page shows, as it stands in its address. */
export interface EntryPlaceAsked {
  district: string;
  indicator: string;
  period: string;
  level: string;
  /** Code of the sub-district whose places are shown; empty: all. */
  within?: string;
}

export const inboxAddress = (district: string, period: string, agency = ''): string =>
  `/kabupaten/${district}/isian?periode=${period}${agency === '' ? '' : `&opd=${agency}`}`;

const query = ({ period, level, within = '' }: EntryPlaceAsked): string =>
  `periode=${period}&tingkat=${level}${within === '' ? '' : `&kecamatan=${within}`}`;

export const sheetAddress = (asked: EntryPlaceAsked): string =>
  `/kabupaten/${asked.district}/isian/${asked.indicator}?${query(asked)}`;

export const stepAddress = (asked: EntryPlaceAsked): string =>
  `/kabupaten/${asked.district}/isian/${asked.indicator}/langkah?${query(asked)}`;

export const historyAddress = (asked: EntryPlaceAsked, place: string): string =>
  `/kabupaten/${asked.district}/isian/${asked.indicator}/riwayat?${query(asked)}&tempat=${place}`;
