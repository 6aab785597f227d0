import type { RecordVisits } from '@konvergensi/contract';
import { completedMonths, measurementDoubts } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { ChildItem } from './children.page.tsx';
import { readMeasurement } from './measurement-input.ts';

/** One child's boxes as typed, and what is to be said of them. */
export interface WeighRow {
  readonly weight: string;
  readonly length: string;
  readonly otherWay: boolean;
  readonly oedema: boolean;
  readonly wrong: string | null;
  readonly doubts: readonly string[];
}

export const EMPTY_ROW: WeighRow = { weight: '', length: '', otherWay: false, oedema: false, wrong: null, doubts: [] };

const LYING_BELOW_MONTHS = 24;

/** Under two years a child is measured lying, from two on standing; otherwise by a tick. */
export const usuallyLying = ({ birthDate }: ChildItem, date: string): boolean =>
  date < birthDate || completedMonths(birthDate, date) < LYING_BELOW_MONTHS;

type Entry = RecordVisits['entries'][number];

export interface ReadDay {
  /** What can be saved as it is, or was confirmed. */
  readonly entries: readonly Entry[];
  /** Those rows as typed, should the api refuse them. */
  readonly typed: ReadonlyMap<string, WeighRow>;
  /** Rows that wait for a correction or a second look. */
  readonly waiting: ReadonlyMap<string, WeighRow>;
}

/** The boxes of everyone listed: what can be saved, and what needs another look. Empty rows are nothing. */
export function readDay(view: View, form: Form, date: string, listed: readonly ChildItem[]): ReadDay {
  const entries: Entry[] = [];
  const rows = new Map<string, WeighRow>();
  const waiting = new Map<string, WeighRow>();
  for (const child of listed) {
    const typed = typedRow(form, child.id);
    if (typed.weight === '' && typed.length === '' && !typed.oedema) continue;
    const lying = usuallyLying(child, date) !== typed.otherWay;
    const read = readMeasurement(view, {
      date,
      weightKg: typed.weight,
      lengthCm: typed.length,
      position: lying ? 'L' : 'H',
      armCm: '',
      headCm: '',
      oedema: typed.oedema,
      version: '',
    });
    if ('wrong' in read) {
      waiting.set(child.id, { ...typed, wrong: Object.values(read.wrong).join(' ') });
      continue;
    }
    const { version: _new, ...values } = read.body;
    const doubts = form.has(`yakin-${child.id}`) ? [] : doubtsOf(view, child, { date, ...values });
    if (doubts.length > 0) waiting.set(child.id, { ...typed, doubts });
    else {
      entries.push({ person: child.id, ...values });
      rows.set(child.id, typed);
    }
  }
  return { entries, typed: rows, waiting };
}

const typedRow = (form: Form, id: string): WeighRow => ({
  ...EMPTY_ROW,
  weight: form.text(`bb-${id}`),
  length: form.text(`tb-${id}`),
  otherWay: form.has(`cara-${id}`),
  oedema: form.has(`edema-${id}`),
});

/** Words of what looks wrong in a measurement, with the age said beside it: "40 kg at 8 months? Check." */
export function doubtsOf(
  view: View,
  { sex, birthDate, latest }: Pick<ChildItem, 'sex' | 'birthDate' | 'latest'>,
  now: Parameters<typeof measurementDoubts>[1],
): string[] {
  if (now.date < birthDate) return [];
  const { ageMonths, doubts } = measurementDoubts({ sex: sex === 'L' ? 1 : 2, birthDate }, now, latest);
  const { decimal } = view.numbers;
  const fill = {
    weight: now.weightKg === null ? '' : decimal(now.weightKg),
    length: now.lengthCm === null ? '' : decimal(now.lengthCm),
    months: ageMonths,
    lastWeight: latest?.weightKg == null ? '' : decimal(latest.weightKg),
    lastLength: latest?.lengthCm == null ? '' : decimal(latest.lengthCm),
  };
  return doubts.map((doubt) => view.t(`child.doubt.${doubt}`, fill));
}
