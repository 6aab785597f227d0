import type { IndexCode } from '../child.ts';
import type { DispersionTest } from '../statistics/dispersion-test.ts';
import type { AgePattern } from './age-pattern.ts';
import type { ArmSpread } from './arm-spread.ts';
import type { Completeness } from './completeness.ts';
import type { DigitPreference } from './digit-preference.ts';
import type { PositionMatch } from './position-match.ts';
import type { DataKind } from './quality-survey.ts';
import type { SexRatio } from './sex-ratio.ts';
import type { SmartScore } from './smart-score.ts';
import type { IndexQuality } from './z-spread.ts';

/** All measures of quality for one group of children. */
export interface QualityFigures {
  completeness: Completeness;
  sexRatio: SexRatio;
  age: AgePattern;
  digits: Record<'weight' | 'length' | 'arm', DigitPreference | null>;
  indices: Record<IndexCode, IndexQuality | null>;
  position: PositionMatch[];
  /** Weight-for-height below −2 over clusters, WHO's flags left out. */
  wastingSpread: DispersionTest | null;
  armSpread: ArmSpread | null;
  smart: { wfl: SmartScore; ac: SmartScore | null };
}

export interface QualityOptions {
  kind: DataKind;
  /** Boys for each girl that the country has at this age; 1 when not given. */
  expectedSexRatio?: number | undefined;
  /** Deaths under five per 10,000 children a day; 0 when not given. */
  deathsPer10000Days?: number | undefined;
}
