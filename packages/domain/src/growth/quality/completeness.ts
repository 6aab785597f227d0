import { BIRTH_DATES, countRows, type QualitySurvey, type RowShare, rowShare } from './quality-survey.ts';

/** What is missing of the rows of a group; null where the file has nothing to say it from. */
export interface Completeness {
  rows: number;
  missing: Record<'sex' | 'age' | 'weight' | 'length' | 'position', RowShare>;
  birthDates: Record<(typeof BIRTH_DATES)[number], RowShare> | null;
  /** Rows whose child's number another row of the group has had before. */
  repeatedIds: RowShare | null;
  clusters: number | null;
}

/** Rows with a code, and the different codes among them. */
class CodeTally {
  #found = new Set<number>();
  #coded = 0;

  add(codes: Int32Array, rows: Int32Array): void {
    for (const row of rows) {
      if (codes[row]! < 0) continue;
      this.#coded++;
      this.#found.add(codes[row]!);
    }
  }

  get distinct(): number {
    return this.#found.size;
  }

  get repeated(): number {
    return this.#coded - this.#found.size;
  }
}

/** Counts what is missing. A weight or length that is zero or negative is missing. Source: WHO/UNICEF 2019. */
export class CompletenessTally {
  #rows = 0;
  #missing = { sex: 0, age: 0, weight: 0, length: 0, position: 0 };
  #birthDates: number[] | null = null;
  #ids: CodeTally | null = null;
  #clusters: CodeTally | null = null;

  add({ measures, birthDates, ids, clusters }: Omit<QualitySurvey, 'z'>, ages: Float64Array, rows: Int32Array): void {
    const count = (isMissing: (row: number) => boolean) => countRows(rows, isMissing);
    const noMeasure = (column: Float64Array | undefined) => count((row) => !(column !== undefined && column[row]! > 0));
    const missing = this.#missing;
    this.#rows += rows.length;
    missing.sex += count((row) => measures.sex[row] === 0);
    missing.age += count((row) => Number.isNaN(ages[row]!));
    missing.weight += noMeasure(measures.weightKg);
    missing.length += noMeasure(measures.lengthCm);
    missing.position += count((row) => measures.position === undefined || measures.position[row] === 0);
    if (birthDates !== undefined) {
      this.#birthDates ??= BIRTH_DATES.map(() => 0);
      for (const row of rows) this.#birthDates[birthDates[row]!]!++;
    }
    if (ids !== undefined) {
      this.#ids ??= new CodeTally();
      this.#ids.add(ids, rows);
    }
    if (clusters !== undefined) {
      this.#clusters ??= new CodeTally();
      this.#clusters.add(clusters, rows);
    }
  }

  completeness(): Completeness {
    const rows = this.#rows;
    const share = (n: number) => rowShare(n, rows);
    const { sex, age, weight, length, position } = this.#missing;
    const dates = this.#birthDates;
    return {
      rows,
      missing: {
        sex: share(sex),
        age: share(age),
        weight: share(weight),
        length: share(length),
        position: share(position),
      },
      birthDates: dates && { missing: share(dates[0]!), 'day-unknown': share(dates[1]!), complete: share(dates[2]!) },
      repeatedIds: this.#ids && share(this.#ids.repeated),
      clusters: this.#clusters?.distinct ?? null,
    };
  }
}
