import type { LineKind } from './line-kinds.ts';

/** Tables of the aksi, each with the kinds of line it holds. */
export const AKSI_TABLES = {
  situation: ['problem'],
  plan: ['activity'],
  regulations: ['regulation'],
  actors: ['cadre'],
  datasets: ['dataset'],
  campaigns: ['campaign', 'publication'],
  review: ['recommendation'],
} as const satisfies Readonly<Record<string, readonly LineKind[]>>;
export type AksiTableCode = keyof typeof AKSI_TABLES;
export const AKSI_TABLE_CODES = Object.keys(AKSI_TABLES) as readonly AksiTableCode[];

/** Aksi that each table serves: of the sets with eight, and of the form of 2025 (main U, supporting P). */
const EIGHT: Readonly<Record<AksiTableCode, string>> = {
  situation: '1',
  plan: '2',
  regulations: '4',
  actors: '5',
  datasets: '6',
  campaigns: '7',
  review: '8',
};
const FORM_2025: Readonly<Record<AksiTableCode, string>> = {
  situation: 'U1',
  plan: 'U2',
  regulations: 'P1',
  actors: 'U3',
  datasets: 'U1',
  campaigns: 'P2',
  review: 'U4',
};

/** The aksi of a set in which a table stands. */
export const aksiOfTable = (set: string, table: AksiTableCode): string =>
  (set === '6A-2025' ? FORM_2025 : EIGHT)[table];

/** Does the table hold lines of this kind? */
export const holdsKind = (table: AksiTableCode, kind: LineKind): boolean =>
  (AKSI_TABLES[table] as readonly LineKind[]).includes(kind);
