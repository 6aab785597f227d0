import type { Agency } from '../access/roles.ts';
import type { Provenance } from '../reference/provenance.ts';
import type { CheckCode } from './checklist.ts';

export interface AksiOutput {
  /** `1.1`; unique in its set. */
  code: string;
  name: { id: string; en: string };
  /** What is handed in to show it. */
  evidence: { id: string; en: string };
  /** What the platform can tell of it by itself. */
  checks?: readonly CheckCode[];
}

export interface Aksi {
  code: string;
  name: { id: string; en: string };
  /** Main or supporting, a distinction of the set of 2025. */
  kind: 'main' | 'support';
  lead: Agency;
  support: readonly Agency[];
  /** First and last typical month (1-12) of the programme year; from 13 on those of the year after. */
  months: readonly [from: number, to: number];
  outputs: readonly AksiOutput[];
}

/** The actions a district runs in a year, as the ministries set them for some years. */
export interface AksiSet extends Provenance {
  validFrom: number;
  /** Last year; `null` while no other set has followed. */
  validTo: number | null;
  aksi: readonly Aksi[];
}

/** The pieces that an output's evidence is made of: what people tick. */
export function evidenceItems({ evidence }: Pick<AksiOutput, 'evidence'>): { id: string; en: string }[] {
  const english = evidence.en.split(', ');
  return evidence.id.split(', ').map((id, i) => ({ id, en: english[i] ?? id }));
}

export const outputsOf = (set: AksiSet): readonly (AksiOutput & { aksi: Aksi })[] =>
  set.aksi.flatMap((aksi) => aksi.outputs.map((output) => ({ ...output, aksi })));
