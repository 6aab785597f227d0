import { completedMonths } from '@konvergensi/domain';
import { type DemoChild, demoChildren } from './children.ts';
import { isoOf, isSunday, monthDays } from './civil-day.ts';
import type { ExportCells } from './columns.ts';
import type { DemoPlace } from './places.ts';
import type { Random } from './random.ts';
import { exportRow } from './row.ts';
import { type RowStatus, withSlips } from './slips.ts';

/** One row of an export, with what it means and what should become of it. */
export interface DemoRow {
  readonly cells: ExportCells;
  readonly status: RowStatus;
  readonly child: DemoChild;
  readonly measuredOn: number;
}

const UNDER_FIVE_MONTHS = 60;

/** The rows of a district's export of one month, village by village, slips and repetitions included. */
export function* roundRows(place: DemoPlace, month: string): Generator<DemoRow> {
  let number = 0;
  let again: DemoRow[] = [];
  let village = '';
  for (const child of demoChildren(place.district, place.villages)) {
    if (child.village.code !== village) {
      for (const row of again) yield numbered(row, ++number);
      again = [];
      village = child.village.code;
    }
    const [row, repeated] = childRows(child, place, month);
    if (row !== undefined) yield numbered(row, ++number);
    if (repeated !== undefined) again.push(repeated);
  }
  for (const row of again) yield numbered(row, ++number);
}

/**
 * Whether a child belongs to the month's targets (S): lives in the village, born on or before the last day, under 60
 * completed months on the first, not gone before it.
 */
export function isTarget({ bornOn, from, until }: DemoChild, month: string): boolean {
  const { first, last } = monthDays(month);
  return (
    from <= last &&
    (until === null || until >= first) &&
    completedMonths(isoOf(bornOn), isoOf(first)) < UNDER_FIVE_MONTHS
  );
}

function childRows(child: DemoChild, place: DemoPlace, month: string): DemoRow[] {
  const random = child.random.fork(month);
  const day = measuringDay(child, month, random);
  if (!isTarget(child, month) || !comes(child, day, random)) return [];
  const clean = exportRow(child, place.district, day, random.fork('body'));
  return withSlips(clean, child.village, random.fork('slips')).map((row) => ({ ...row, child, measuredOn: day }));
}

/** The day of the child's posyandu, one day in eight a visit at home after it; never a Sunday. */
function measuringDay({ posyandu }: DemoChild, month: string, random: Random): number {
  const held = monthDays(month).first + posyandu.heldOn - 1;
  const day = random.chance(1 / 8) ? held + random.int(1, 4) : held;
  return isSunday(day) ? day + 1 : day;
}

function comes({ bornOn, from, until, village }: DemoChild, day: number, random: Random): boolean {
  const months = completedMonths(isoOf(bornOn), isoOf(day));
  const there = bornOn < day && from <= day && (until === null || until >= day) && months < UNDER_FIVE_MONTHS;
  const habit = months < 12 ? 0.04 : months >= 36 ? -0.05 : 0.01;
  return there && random.chance(village.puskesmas.attendance + habit);
}

function numbered(row: DemoRow, number: number): DemoRow {
  return { ...row, cells: { ...row.cells, No: String(number) } };
}
