import type { Provenance } from './provenance.ts';

/** The upper bound of a category: `below` leaves the bound out, `upTo` takes it in, neither is open. */
export interface Band<Code extends string> {
  readonly code: Code;
  readonly label: string;
  readonly below?: number;
  readonly upTo?: number;
  readonly advice?: string;
}

export type WeightForAgeCode = 'sangat-kurang' | 'kurang' | 'normal' | 'risiko-lebih';
export type LengthForAgeCode = 'sangat-pendek' | 'pendek' | 'normal' | 'tinggi';
export type NutritionCode =
  | 'gizi-buruk'
  | 'gizi-kurang'
  | 'gizi-baik'
  | 'berisiko-gizi-lebih'
  | 'gizi-lebih'
  | 'obesitas';

export interface NutritionCategories extends Provenance {
  /** z of BB/U. Bands run from low to high; the first that holds counts. */
  readonly weightForAge: readonly Band<WeightForAgeCode>[];
  /** z of PB/U and TB/U. */
  readonly lengthForAge: readonly Band<LengthForAgeCode>[];
  /** z of BB/PB, BB/TB and, at 0-60 months, IMT/U. */
  readonly nutrition: readonly Band<NutritionCode>[];
  /** Mid-upper arm circumference (LiLA) in cm, at completed months of age `fromMonth` to `toMonth`. */
  readonly arm: {
    readonly fromMonth: number;
    readonly toMonth: number;
    readonly bands: readonly Band<NutritionCode>[];
  };
  readonly oedema: NutritionCode;
}

/**
 * Negative cut-offs belong to the category above them (−2.00 is normal), positive ones to the category below (+3.00 is
 * not yet tinggi).
 */
export const PERMENKES_2_2020: NutritionCategories = {
  id: 'permenkes-2-2020',
  edition: '2020',
  source: 'Permenkes 2/2020, Standar Antropometri Anak (0-60 months); arm circumference and oedema: WHO/UNICEF 2009',
  confidence: 'reported',
  weightForAge: [
    { code: 'sangat-kurang', label: 'Berat badan sangat kurang', below: -3 },
    { code: 'kurang', label: 'Berat badan kurang', below: -2 },
    { code: 'normal', label: 'Berat badan normal', upTo: 1 },
    { code: 'risiko-lebih', label: 'Risiko berat badan lebih', advice: 'pastikan dengan BB/TB atau IMT/U' },
  ],
  lengthForAge: [
    { code: 'sangat-pendek', label: 'Sangat pendek', below: -3 },
    { code: 'pendek', label: 'Pendek', below: -2 },
    { code: 'normal', label: 'Normal', upTo: 3 },
    { code: 'tinggi', label: 'Tinggi', advice: 'rujuk bila dicurigai gangguan endokrin' },
  ],
  nutrition: [
    { code: 'gizi-buruk', label: 'Gizi buruk', below: -3 },
    { code: 'gizi-kurang', label: 'Gizi kurang', below: -2 },
    { code: 'gizi-baik', label: 'Gizi baik', upTo: 1 },
    { code: 'berisiko-gizi-lebih', label: 'Berisiko gizi lebih', upTo: 2 },
    { code: 'gizi-lebih', label: 'Gizi lebih', upTo: 3 },
    { code: 'obesitas', label: 'Obesitas' },
  ],
  arm: {
    fromMonth: 6,
    toMonth: 59,
    bands: [
      { code: 'gizi-buruk', label: 'Gizi buruk', below: 11.5 },
      { code: 'gizi-kurang', label: 'Gizi kurang', below: 12.5 },
      { code: 'gizi-baik', label: 'Gizi baik' },
    ],
  },
  oedema: 'gizi-buruk',
};
