import type { Provenance } from './provenance.ts';

/** What is asked about a pregnant woman; `history` is 1 with an illness or a troubled earlier pregnancy, else 0. */
export type RiskFact = 'armCm' | 'hbGdl' | 'ageYears' | 'monthsSinceLastBirth' | 'births' | 'heightCm' | 'history';

export type RiskCode =
  | 'kek'
  | 'anaemia'
  | 'too-young'
  | 'too-old'
  | 'too-old-bkkbn'
  | 'too-close'
  | 'too-many'
  | 'too-many-bkkbn-3'
  | 'too-many-bkkbn-over-3'
  | 'short'
  | 'history';

/** A risk holds when the fact lies in all bounds given. `makes`: the letter of form 2A, null when only noted. */
export interface RiskRule {
  readonly code: RiskCode;
  readonly label: { readonly id: string; readonly en: string };
  readonly fact: RiskFact;
  readonly below?: number;
  readonly over?: number;
  readonly from?: number;
  readonly to?: number;
  readonly makes: 'KEK' | 'RISTI' | null;
}

export interface PregnancyRisks extends Provenance {
  readonly rules: readonly RiskRule[];
}

const label = (id: string, en: string) => ({ id, en });

export const PREGNANCY_RISKS: PregnancyRisks = {
  id: 'pregnancy-risks',
  edition: '2020',
  source: 'Buku KIA and the cadre forms (KEK, risti, 4T); BKKBN family verification for the codes that bear its name',
  confidence: 'disputed',
  note: 'Clinical age limit over 35, BKKBN verification 35-40; "three or more" and "more than three" children both occur. Codes of BKKBN and anaemia are noted and make no letter of form 2A.',
  rules: [
    { code: 'kek', label: label('LiLA < 23,5 cm', 'arm < 23.5 cm'), fact: 'armCm', below: 23.5, makes: 'KEK' },
    { code: 'anaemia', label: label('Hb < 11 g/dl', 'Hb < 11 g/dl'), fact: 'hbGdl', below: 11, makes: null },
    { code: 'too-young', label: label('umur < 20', 'age < 20'), fact: 'ageYears', below: 20, makes: 'RISTI' },
    { code: 'too-old', label: label('umur > 35', 'age > 35'), fact: 'ageYears', over: 35, makes: 'RISTI' },
    {
      code: 'too-old-bkkbn',
      label: label('umur 35-40 (BKKBN)', 'age 35-40 (BKKBN)'),
      fact: 'ageYears',
      from: 35,
      to: 40,
      makes: null,
    },
    {
      code: 'too-close',
      label: label('jarak < 2 tahun', 'interval < 2 years'),
      fact: 'monthsSinceLastBirth',
      below: 24,
      makes: 'RISTI',
    },
    { code: 'too-many', label: label('paritas ≥ 4', 'parity ≥ 4'), fact: 'births', from: 4, makes: 'RISTI' },
    {
      code: 'too-many-bkkbn-3',
      label: label('anak ≥ 3 (BKKBN)', 'children ≥ 3 (BKKBN)'),
      fact: 'births',
      from: 3,
      makes: null,
    },
    {
      code: 'too-many-bkkbn-over-3',
      label: label('anak lebih dari tiga (BKKBN)', 'more than three children (BKKBN)'),
      fact: 'births',
      over: 3,
      makes: null,
    },
    { code: 'short', label: label('TB < 145 cm', 'height < 145 cm'), fact: 'heightCm', below: 145, makes: 'RISTI' },
    { code: 'history', label: label('riwayat penyulit', 'troubled history'), fact: 'history', from: 1, makes: 'RISTI' },
  ],
};
