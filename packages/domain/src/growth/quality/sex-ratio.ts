import { type ProportionTest, proportionTest } from '../statistics/proportion-test.ts';

const MALE = 1;
const FEMALE = 2;

/** Boys for each girl, null without girls; `test` against `expected` boys for each girl, null without children. */
export interface SexRatio {
  boys: number;
  girls: number;
  ratio: number | null;
  expected: number;
  test: ProportionTest | null;
}

/** Counts boys and girls; their ratio is tested with one proportion. Source: SMART; nipnTK. */
export class SexTally {
  #boys = 0;
  #girls = 0;

  add(sex: Uint8Array, rows: Int32Array): void {
    for (const row of rows) {
      if (sex[row] === MALE) this.#boys++;
      else if (sex[row] === FEMALE) this.#girls++;
    }
  }

  ratio(expected = 1): SexRatio {
    const [boys, girls] = [this.#boys, this.#girls];
    return {
      boys,
      girls,
      ratio: girls > 0 ? boys / girls : null,
      expected,
      test: proportionTest(boys, boys + girls, expected / (1 + expected)),
    };
  }
}
