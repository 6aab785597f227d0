import { type AksiSet, outputsOf } from '../aksi/aksi-set.ts';
import type { CheckCode } from '../aksi/checklist.ts';

export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export type ScoreLetter = (typeof LETTERS)[number];

export interface InstrumentItem {
  /** Code of the output it judges. */
  code: string;
  text: string;
  /** Sentence of each letter. */
  rubric: Readonly<Record<ScoreLetter, string>>;
  weight: number;
}

/** A class of the year with the least total for it; null while the province has not entered it with a source. */
export interface InstrumentClass {
  name: string;
  from: number | null;
}

export interface Instrument {
  items: readonly InstrumentItem[];
  classes: readonly InstrumentClass[];
  /** Where items, weights and limits are from. */
  source: string;
}

/** Classes that the ministry uses for coaching since 2025; it names no limits. */
const CLASSES_2025 = ['Tumbuh', 'Berkembang', 'Berdaya'];
const FIRST_CLASSES = 2025;

/** An item an output with equal weights and shares as the rubric: the platform's proposal, no official weight. */
export const proposedInstrument = (set: AksiSet, year: number): Instrument => ({
  items: outputsOf(set).map(({ code, name }) => ({
    code,
    text: name.id,
    rubric: {
      A: 'semua bagian terpenuhi',
      B: 'paling sedikit tiga perempat terpenuhi',
      C: 'paling sedikit separuh terpenuhi',
      D: 'kurang dari separuh terpenuhi',
    },
    weight: 1,
  })),
  classes: year >= FIRST_CLASSES ? CLASSES_2025.map((name) => ({ name, from: null })) : [],
  source: 'usulan sistem, bukan bobot resmi',
});

export type InstrumentRefusal = readonly [pointer: string, message: string];

/** What cannot be so in an instrument: unknown or doubled items, limits without order or source. */
export function refuseInstrument(
  { items, classes, source }: Instrument,
  codes: ReadonlySet<string>,
): InstrumentRefusal | null {
  const seen = new Set<string>();
  for (const [i, { code }] of items.entries()) {
    if (!codes.has(code)) return [`/items/${i}/code`, 'bukan keluaran tahun ini'];
    if (seen.has(code)) return [`/items/${i}/code`, 'butir ini ditulis dua kali'];
    seen.add(code);
  }
  const limits = classes.flatMap(({ from }) => (from === null ? [] : [from]));
  if (limits.some((from, i) => i > 0 && from <= (limits[i - 1] ?? 0))) return ['/classes', 'batas kelas harus naik'];
  if (limits.length > 0 && source.trim() === '') return ['/source', 'batas kelas memerlukan sumber'];
  return null;
}

/** Checks of each output of a set. */
export const checksOf = (set: AksiSet): ReadonlyMap<string, readonly CheckCode[]> =>
  new Map(outputsOf(set).map(({ code, checks }) => [code, checks ?? []]));
