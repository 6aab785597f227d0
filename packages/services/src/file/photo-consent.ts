import { fieldProblem } from '../core/field-problem.ts';

/** What is said of a photograph: whether children can be recognised, and who allowed it. */
export interface PhotoSaid {
  children?: 'none' | 'consented' | undefined;
  /** Who allowed it, and when. */
  consent?: string | undefined;
}

const SHORTEST = 10;

/** The consent that stands beside a photograph of children; null for one without, and for what is no picture. */
export function photoConsent(mediaType: string, { children, consent = '' }: PhotoSaid): string | null {
  if (!mediaType.startsWith('image/')) return null;
  if (children === undefined) throw fieldProblem('/children', 'Nyatakan apakah anak dapat dikenali pada gambar ini');
  if (children === 'none') return null;
  if (consent.trim().length < SHORTEST) {
    throw fieldProblem('/consent', 'Tulis siapa yang memberi izin dan kapan, misalnya: ibunya, lisan, 3 Maret 2026');
  }
  return consent.trim();
}
