import { type MeasurementRow, measurementsAt } from '@konvergensi/db';
import type { EppgbmColumn, EppgbmHeader } from '@konvergensi/domain';
import type { OpenDistrict } from '../core/open-district.ts';
import type { PlannedMeasurement, PlannedRow } from './planned-row.ts';

type Known = Pick<
  MeasurementRow,
  | 'person'
  | 'date'
  | 'weight_g'
  | 'length_um'
  | 'position'
  | 'arm_um'
  | 'head_um'
  | 'oedema'
  | 'unusable'
  | 'import'
  | 'version'
>;

/** Measurements already there at the keys of some rows, by person and date. */
export async function knownMeasurements(
  district: OpenDistrict,
  rows: readonly PlannedRow[],
): Promise<ReadonlyMap<string, Known>> {
  const keys = rows.flatMap(({ child, measurement }) =>
    child === null || child.isNew || measurement === null
      ? []
      : [[child.village, measurement.period, child.person] as const],
  );
  const found = keys.length === 0 ? [] : await district.db.all<Known>(measurementsAt(keys));
  return new Map(found.map((row) => [`${row.person}/${row.date}`, row]));
}

/** Says of each measurement whether it is new, changes what is known, or says nothing new. */
export async function withKnown(
  district: OpenDistrict,
  header: EppgbmHeader,
  rows: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  const known = await knownMeasurements(district, rows);
  return rows.map((row) => {
    if (row.outcome !== 'import' || row.child === null || row.measurement === null) return row;
    const there = known.get(`${row.child.person}/${row.measurement.date}`);
    if (there === undefined) return { ...row, change: 'new' };
    const measurement = correct(there, row.measurement, header);
    return { ...row, change: sameValues(measurement, there) ? 'unchanged' : 'changed', measurement };
  });
}

const MEASURES = [
  ['weight', 'weightG', 'weight_g'],
  ['length', 'lengthUm', 'length_um'],
  ['arm', 'armUm', 'arm_um'],
  ['head', 'headUm', 'head_um'],
] as const;

/**
 * A measurement as the file has it, where the file says anything. A cell that cannot be read, and a column that the file
 * lacks, leave what is known. An empty cell clears what came from a file, never what a person entered.
 */
function correct(known: Known, m: PlannedMeasurement, header: EppgbmHeader): PlannedMeasurement {
  const merged = { ...m, expected: known.version };
  const clears = (column: EppgbmColumn) => header.at.has(column) && known.import !== null;
  const [bad, wasBad] = [m.unusable?.split(',') ?? [], known.unusable?.split(',') ?? []];
  const unusable: string[] = [];
  for (const [measure, key, column] of MEASURES) {
    if (m[key] !== null) continue;
    const keeps = bad.includes(measure) || !clears(measure);
    if (keeps) merged[key] = known[column];
    if (merged[key] === null && (bad.includes(measure) || (keeps && wasBad.includes(measure)))) unusable.push(measure);
  }
  if (m.position === null && !clears('position')) merged.position = known.position;
  if (!m.oedema && !clears('oedema')) merged.oedema = known.oedema === 1;
  return { ...merged, unusable: unusable.length === 0 ? null : unusable.join(',') };
}

/** A measurement as it is known, with the measures that it lacks from another of that day. */
export function addMissing(known: Known, m: PlannedMeasurement): PlannedMeasurement {
  const merged = { ...m, oedema: known.oedema === 1, expected: known.version };
  for (const [, key, column] of MEASURES) merged[key] = known[column] ?? m[key];
  merged.position = known.position ?? m.position;
  const missing = MEASURES.filter(([, key]) => merged[key] === null).map(([measure]) => measure as string);
  const unusable = (known.unusable?.split(',') ?? []).filter((measure) => missing.includes(measure));
  return { ...merged, unusable: unusable.length === 0 ? null : unusable.join(',') };
}

export const sameValues = (m: PlannedMeasurement, known: Known): boolean =>
  m.weightG === known.weight_g &&
  m.lengthUm === known.length_um &&
  m.position === known.position &&
  m.armUm === known.arm_um &&
  m.headUm === known.head_um &&
  (m.oedema ? 1 : 0) === known.oedema &&
  m.unusable === known.unusable;
