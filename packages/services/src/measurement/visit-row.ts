import { Problem, type PutMeasurement } from '@konvergensi/contract';
import { earlierStaysOf, type MeasurementRow, type PersonRow, type WeighedRow } from '@konvergensi/db';

const um = (cm: number | null): number | null => (cm === null ? null : Math.round(cm * 10_000));

/** Months that bear on a weighing's meaning for later ones: no child is a target for more than six years. */
export const lifeOf = (period: number, now: number): number[] =>
  Array.from({ length: Math.max(now + 1, period) - (period - 72) + 1 }, (_, i) => period - 72 + i);

/** The child's weighings as they are and as they will be. */
export function changeOf(village: number, person: PersonRow, history: readonly WeighedRow[], row: MeasurementRow) {
  const stored = ({ date, weight_g, oedema }: Pick<WeighedRow, 'date' | 'weight_g' | 'oedema'>) => ({
    date,
    weightG: weight_g,
    oedema: oedema === 1,
  });
  const { sex, birth_date: birthDate, lived_from: livedFrom, left_on: leftOn } = person;
  return {
    kind: 'measurement' as const,
    village,
    dates: [row.date],
    person: { sex, birthDate, livedFrom, leftOn, ...earlierStaysOf(person) },
    before: history.map(stored),
    after: [...history.filter(({ date }) => date !== row.date), row].map(stored),
  };
}

/** In the future, or before the child was born. */
export function refuseImpossibleDate(date: string, person: PersonRow, today: string): void {
  const refuse = (message: string) => new Problem('invalid', { errors: [{ pointer: '/date', message }] });
  if (date > today) throw refuse('Tanggal pengukuran di masa depan');
  if (date < person.birth_date) throw refuse('Tanggal pengukuran sebelum tanggal lahir');
}

/** A visit's measures as they are stored. */
export const rowOf = (
  command: { person: string; date: string; values: Omit<PutMeasurement, 'version'> },
  village: number,
  period: number,
  version: number,
  now: number,
): MeasurementRow => ({
  village,
  period,
  person: command.person,
  date: command.date,
  weight_g: command.values.weightKg === null ? null : Math.round(command.values.weightKg * 1000),
  length_um: um(command.values.lengthCm),
  position: command.values.position,
  arm_um: um(command.values.armCm),
  head_um: um(command.values.headCm),
  oedema: command.values.oedema ? 1 : 0,
  unusable: null,
  import: null,
  import_line: null,
  recorded_at: now,
  version,
});
