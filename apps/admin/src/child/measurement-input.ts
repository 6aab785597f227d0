import type { PutMeasurement } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { decimal, type Form } from '../http/form.ts';
import type { TextKey } from '../text/text.ts';
import type { FieldErrors } from '../ui/field.tsx';

/** Fields as typed; numbers with a comma or a point. */
export interface MeasurementValues {
  date: string;
  weightKg: string;
  lengthCm: string;
  position: string;
  armCm: string;
  headCm: string;
  oedema: boolean;
  /** Version of the measurement being corrected; empty for a new one. */
  version: string;
}

/** What the contract lets through; asked here first, so that the words stand at the field. */
const NUMBERS = [
  ['weightKg', 'child.weight', 0.5, 40],
  ['lengthCm', 'child.length', 35, 130],
  ['armCm', 'child.arm', 5, 30],
  ['headCm', 'child.head', 20, 65],
] as const satisfies readonly (readonly [keyof PutMeasurement, TextKey, number, number])[];

export const MEASUREMENT_FIELDS = ['date', 'weightKg', 'lengthCm', 'position', 'armCm', 'headCm'] as const;

export const valuesOfForm = (form: Form): MeasurementValues => ({
  date: form.text('date'),
  weightKg: form.text('weightKg'),
  lengthCm: form.text('lengthCm'),
  position: form.text('position'),
  armCm: form.text('armCm'),
  headCm: form.text('headCm'),
  oedema: form.has('oedema'),
  version: form.text('version'),
});

export type ReadMeasurement = { body: PutMeasurement } | { wrong: FieldErrors };

export function readMeasurement({ t }: View, values: MeasurementValues): ReadMeasurement {
  const wrong: Record<string, string> = {};
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date)) wrong['date'] = t('child.dateWrong');
  for (const [name, label, low, high] of NUMBERS) {
    const value = decimal(values[name]);
    if (Number.isNaN(value)) wrong[name] = t('child.numberWrong', { label: t(label) });
    else if (value !== null && (value < low || value > high)) wrong[name] = t('child.rangeWrong', { label: t(label) });
  }
  if (values.weightKg === '' && values.lengthCm === '') wrong['weightKg'] = t('child.nothing');
  const position = values.position === 'L' || values.position === 'H' ? values.position : null;
  if (values.lengthCm !== '' && position === null) wrong['position'] = t('child.positionMissing');
  if (Object.keys(wrong).length > 0) return { wrong };
  return {
    body: {
      weightKg: decimal(values.weightKg),
      lengthCm: decimal(values.lengthCm),
      armCm: decimal(values.armCm),
      headCm: decimal(values.headCm),
      position: values.lengthCm === '' ? null : position,
      oedema: values.oedema,
      version: values.version === '' ? null : Number(values.version),
    },
  };
}
