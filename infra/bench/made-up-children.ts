import { type ChildMeasures, lmsTable, type MeasureColumns, type Sex, type TableCode } from '@konvergensi/domain';

/** Where a district's children stand: a mean z of −1, a little wider than the standard, tall children being heavier. */
const MEAN_Z = -1;
const SD_Z = 1.2;
const CORRELATION = 0.6;
const DAYS = 1826;

function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function measured(code: TableCode, sex: number, day: number, z: number): number {
  const { firstKey, rowsPerSex, lms } = lmsTable(code);
  const at = 3 * ((sex - 1) * rowsPerSex + Math.max(0, day - firstKey));
  const [l = 1, m = 1, s = 1] = lms.subarray(at, at + 3);
  return Math.round(m * Math.max(0.1, 1 + l * s * z) ** (1 / l) * 10) / 10;
}

/** Children of all ages with every measurement taken, the same for the same seed; one in six was measured wrongly. */
export function madeUpChildren(n: number, seed: number) {
  const random = randomSource(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const numbers = () => new Float64Array(n);
  const columns = {
    n,
    sex: new Uint8Array(n),
    ageDays: numbers(),
    weightKg: numbers(),
    lengthCm: numbers(),
    position: new Uint8Array(n),
    oedema: new Uint8Array(n),
    headCm: numbers(),
    armCm: numbers(),
    tricepsMm: numbers(),
    subscapularMm: numbers(),
  } satisfies MeasureColumns;
  for (let i = 0; i < n; i++) {
    const sex = random() < 0.5 ? 1 : 2;
    const day = Math.floor(random() * (DAYS + 1));
    const build = Math.sqrt(CORRELATION) * normal();
    const z = () => MEAN_Z + SD_Z * (build + Math.sqrt(1 - CORRELATION) * normal());
    columns.sex[i] = sex;
    columns.ageDays[i] = day;
    columns.position[i] = day < 731 === random() < 5 / 6 ? 1 : 2;
    columns.oedema[i] = random() < 0.005 ? 1 : 0;
    columns.weightKg[i] = measured('wei', sex, day, z());
    columns.lengthCm[i] = measured('len', sex, day, z());
    columns.headCm[i] = measured('hc', sex, day, z());
    columns.armCm[i] = measured('ac', sex, day, z());
    columns.tricepsMm[i] = measured('ts', sex, day, z());
    columns.subscapularMm[i] = measured('ss', sex, day, z());
  }
  return columns;
}

/** Child i of the columns, as an object. */
export function childAt(columns: ReturnType<typeof madeUpChildren>, i: number): ChildMeasures {
  const number = (column: Float64Array): number => column[i] ?? Number.NaN;
  return {
    sex: columns.sex[i] as Sex,
    ageDays: number(columns.ageDays),
    weightKg: number(columns.weightKg),
    lengthCm: number(columns.lengthCm),
    position: columns.position[i] === 1 ? 'L' : 'H',
    oedema: columns.oedema[i] === 1,
    headCm: number(columns.headCm),
    armCm: number(columns.armCm),
    tricepsMm: number(columns.tricepsMm),
    subscapularMm: number(columns.subscapularMm),
  };
}
