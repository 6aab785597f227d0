import type { MeasurementView } from '@konvergensi/contract';
import type { MeasurementRow, PersonRow } from '@konvergensi/db';
import { ageInDays, type IndexResult, zScores } from '@konvergensi/domain';

const cm = (um: number | null): number | null => (um === null ? null : um / 10_000);
const shown = (result: IndexResult) => ({ z: result.z, flagged: result.flag === true });

/** A stored measurement with the z-scores that follow from it today. */
export function measurementView(
  row: Omit<MeasurementRow, 'village' | 'period' | 'unusable' | 'import' | 'import_line'>,
  child: Pick<PersonRow, 'sex' | 'birth_date'>,
): MeasurementView {
  const weightKg = row.weight_g === null ? null : row.weight_g / 1000;
  const { indices } = zScores({
    sex: child.sex,
    ageDays: ageInDays(child.birth_date, row.date),
    weightKg,
    lengthCm: cm(row.length_um),
    position: row.position,
    oedema: row.oedema === 1,
  });
  return {
    person: row.person,
    date: row.date,
    weightKg,
    lengthCm: cm(row.length_um),
    position: row.position,
    armCm: cm(row.arm_um),
    headCm: cm(row.head_um),
    oedema: row.oedema === 1,
    heightForAge: shown(indices.len),
    weightForAge: shown(indices.wei),
    weightForHeight: shown(indices.wfl),
    version: row.version,
    recordedAt: row.recorded_at,
  };
}
