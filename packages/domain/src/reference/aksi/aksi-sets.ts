import type { AksiSet } from '../../aksi/aksi-set.ts';
import { EIGHT_AKSI_2019, EIGHT_AKSI_2022 } from './eight-aksi.ts';
import { SIX_AKSI_2025 } from './six-aksi.ts';

export const AKSI_SETS: readonly AksiSet[] = [EIGHT_AKSI_2019, EIGHT_AKSI_2022, SIX_AKSI_2025];

/** The set that holds in a programme year; `null` before the programme began. */
export const aksiSetOf = (year: number): AksiSet | null =>
  AKSI_SETS.find(({ validFrom, validTo }) => validFrom <= year && (validTo === null || year <= validTo)) ?? null;
