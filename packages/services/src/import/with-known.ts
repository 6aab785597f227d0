import { type MeasurementRow, measurementsAt } from '@konvergensi/db';
import type { OpenDistrict } from '../core/open-district.ts';
import type { PlannedMeasurement, PlannedRow } from './planned-row.ts';

type Known = Pick<
  MeasurementRow,
  'person' | 'date' | 'weight_g' | 'length_um' | 'position' | 'arm_um' | 'head_um' | 'oedema' | 'unusable' | 'version'
>;

const sameValues = (m: PlannedMeasurement, known: Known): boolean =>
  m.weightG === known.weight_g &&
  m.lengthUm === known.length_um &&
  m.position === known.position &&
  m.armUm === known.arm_um &&
  m.headUm === known.head_um &&
  (m.oedema ? 1 : 0) === known.oedema &&
  m.unusable === known.unusable;

/** Says of each measurement whether it is new, changes what is known, or says nothing new. */
export async function withKnown(district: OpenDistrict, rows: readonly PlannedRow[]): Promise<PlannedRow[]> {
  const keys = rows.flatMap(({ child, measurement }) =>
    child === null || child.isNew || measurement === null
      ? []
      : [[child.village, measurement.period, child.person] as const],
  );
  const found = keys.length === 0 ? [] : await district.db.all<Known>(measurementsAt(keys));
  const known = new Map(found.map((row) => [`${row.person}/${row.date}`, row]));
  return rows.map((row) => {
    if (row.outcome !== 'import' || row.child === null || row.measurement === null) return row;
    const there = known.get(`${row.child.person}/${row.measurement.date}`);
    if (there === undefined) return { ...row, change: 'new' };
    return {
      ...row,
      change: sameValues(row.measurement, there) ? 'unchanged' : 'changed',
      measurement: { ...row.measurement, expected: there.version },
    };
  });
}
