import { AgeTally } from './age-pattern.ts';
import { ArmTally } from './arm-spread.ts';
import { ClusterTally } from './cluster-tally.ts';
import { CompletenessTally } from './completeness.ts';
import { DigitTallies } from './digit-preference.ts';
import { PositionTally } from './position-match.ts';
import type { QualityFigures, QualityOptions } from './quality-figures.ts';
import type { QualitySurvey } from './quality-survey.ts';
import { SexTally } from './sex-ratio.ts';
import { SmartTally } from './smart-score.ts';
import { IndexTallies } from './z-spread.ts';

/** Counts everything that the figures of one group of children follow from. */
export class GroupTally {
  #completeness = new CompletenessTally();
  #sex = new SexTally();
  #age = new AgeTally();
  #digits = new DigitTallies();
  #indices = new IndexTallies();
  #position = new PositionTally();
  #wasted = new ClusterTally();
  #arm = new ArmTally();
  #smart = new SmartTally();

  /** `ages` in exact months, NaN where missing. */
  add(survey: QualitySurvey, ages: Float64Array, rows: Int32Array): void {
    const { measures, z, clusters } = survey;
    this.#completeness.add(survey, ages, rows);
    this.#sex.add(measures.sex, rows);
    this.#age.add(survey, ages, rows);
    this.#digits.add(measures, rows);
    this.#indices.add(z, rows);
    this.#position.add(measures, ages, rows);
    this.#arm.add(survey, rows);
    this.#smart.add(survey, ages, rows);
    if (clusters !== undefined) {
      this.#wasted.add(clusters, rows, (row) => z.flag.wfl[row] === 0 && z.z.wfl[row]! < -200);
    }
  }

  /** The second look at the same rows, for what depends on the first. */
  addClusters(survey: QualitySurvey, ages: Float64Array, rows: Int32Array): void {
    this.#smart.addClusters(survey, ages, rows);
  }

  /** Spread of every index. */
  spread() {
    return this.#indices.spread();
  }

  figures({ kind, expectedSexRatio, deathsPer10000Days }: QualityOptions): QualityFigures {
    const indices = this.#indices.qualities();
    const { months } = this.#age;
    return {
      completeness: this.#completeness.completeness(),
      sexRatio: this.#sex.ratio(expectedSexRatio),
      age: this.#age.pattern(deathsPer10000Days),
      digits: {
        weight: this.#digits.weight.preference(),
        length: this.#digits.length.preference(),
        arm: this.#digits.arm.preference(),
      },
      indices,
      position: this.#position.matches(),
      wastingSpread: this.#wasted.spread(),
      armSpread: this.#arm.spread(this.#indices.smart('ac').isKept),
      smart: {
        wfl: this.#smart.score(kind, months, 'wfl'),
        ac: indices.ac === null ? null : this.#smart.score(kind, months, 'ac'),
      },
    };
  }
}
