import type { Month } from '../period/month.ts';

/** Tikar pertumbuhan: green normal, yellow at risk, red length below the age line. Screening, not a diagnosis. */
export type MatColour = 'green' | 'yellow' | 'red';

export interface MatReading {
  readonly child: string;
  readonly month: Month;
  readonly colour: MatColour;
}

/** Form 4, table 2: each child of the list once, by the latest reading, so that colours never add up to more. */
export function matCounts(
  children: readonly string[],
  readings: readonly MatReading[],
): Readonly<Record<MatColour | 'not-measured', number>> {
  const latest = new Map<string, MatReading>();
  for (const reading of readings) {
    const known = latest.get(reading.child);
    if (known === undefined || isLater(reading, known)) latest.set(reading.child, reading);
  }
  const counts = { green: 0, yellow: 0, red: 0, 'not-measured': 0 };
  for (const child of new Set(children)) counts[latest.get(child)?.colour ?? 'not-measured'] += 1;
  return counts;
}

const GRAVITY: readonly MatColour[] = ['green', 'yellow', 'red'];

const isLater = (a: MatReading, b: MatReading): boolean =>
  a.month > b.month || (a.month === b.month && GRAVITY.indexOf(a.colour) > GRAVITY.indexOf(b.colour));
