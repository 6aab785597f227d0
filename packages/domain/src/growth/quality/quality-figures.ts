import type { IndexCode } from '../child.ts';
import type { DispersionTest } from '../statistics/dispersion-test.ts';
import { type AgePattern, agePattern } from './age-pattern.ts';
import { type ArmSpread, armSpread } from './arm-spread.ts';
import { clusterSpread } from './cases-per-cluster.ts';
import { type Completeness, completeness } from './completeness.ts';
import { type DigitPreference, digitPreference, WHOLE_RANGES } from './digit-preference.ts';
import { type PositionMatch, positionMatches } from './position-match.ts';
import type { DataKind, QualitySurvey } from './quality-survey.ts';
import { type SexRatio, sexRatio } from './sex-ratio.ts';
import { type SmartScore, smartScore } from './smart-score.ts';
import { type IndexQuality, indexQualities } from './z-spread.ts';

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

/** `ages` in exact months, NaN where missing. */
export function qualityFigures(
  survey: QualitySurvey,
  options: QualityOptions,
  ages: Float64Array,
  rows: Int32Array,
): QualityFigures {
  const { measures, z, clusters } = survey;
  const isWasted = (row: number) => z.flag.wfl[row] === 0 && z.z.wfl[row]! < -200;
  const indices = indexQualities(survey, rows);
  return {
    completeness: completeness(survey, ages, rows),
    sexRatio: sexRatio(survey, rows, options.expectedSexRatio),
    age: agePattern(survey, ages, rows, options.deathsPer10000Days),
    digits: {
      weight: digitPreference(measures.weightKg, rows, WHOLE_RANGES.weight),
      length: digitPreference(measures.lengthCm, rows, WHOLE_RANGES.length),
      arm: digitPreference(measures.armCm, rows, WHOLE_RANGES.arm),
    },
    indices,
    position: positionMatches(survey, ages, rows),
    wastingSpread: clusterSpread(clusters, rows, isWasted),
    armSpread: armSpread(survey, rows),
    smart: {
      wfl: smartScore(survey, options.kind, ages, rows),
      ac: indices.ac === null ? null : smartScore(survey, options.kind, ages, rows, 'ac'),
    },
  };
}
