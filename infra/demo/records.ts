import type { MonthGrid, SaveMonth } from '@konvergensi/contract';
import type { ServiceCode } from '@konvergensi/domain';
import { Random } from './random.ts';

type Person = MonthGrid['people'][number];

/** How often a service is received where nothing is said below: states of a household stay as they are for months. */
const SHARES: Readonly<Partial<Record<ServiceCode, number>>> = {
  water: 0.86,
  latrine: 0.72,
  'health-insurance': 0.81,
  'birth-certificate': 0.74,
  weighing: 0.85,
  length: 0.6,
  counselling: 0.62,
  'counselling-father': 0.12,
  'home-visit': 0.55,
  'parenting-class': 0.45,
  immunisation: 0.5,
  measles: 0.35,
  antenatal: 0.7,
  'iron-tablets': 0.82,
  'post-partum-care': 0.75,
  paud: 0.4,
};

const STATES: ReadonlySet<ServiceCode> = new Set(['water', 'latrine', 'health-insurance', 'birth-certificate', 'paud']);

/** Of every 100 villages, so many keep no records at all, and so many leave a month out. */
const SILENT = 0.07;
const MONTH_LEFT_OUT = 0.1;

/** Does a made-up village record a month? */
export function recordsMonth(village: string, month: string): boolean {
  const random = new Random(`records/${village}`);
  return !random.chance(SILENT) && !random.fork(month).chance(MONTH_LEFT_OUT);
}

/**
 * What a made-up cadre enters for a month: most of what is due, with people nobody met, cells forgotten, and villages that
 * do better than others. The same grid, the same entries.
 */
export function demoEntries(grid: MonthGrid): SaveMonth['entries'] {
  const quality = new Random(`quality/${grid.village}`).between(0.75, 1.08);
  return grid.people.flatMap((person) => {
    const met = new Random(`met/${person.person}/${grid.month}`);
    if (met.chance(0.05)) return [];
    const cells = Object.fromEntries(
      person.cells.flatMap(({ service, due, now }) =>
        due && now === '' && !met.chance(0.03) ? [[service, signOf(person, service, grid.month, quality)]] : [],
      ),
    );
    return Object.keys(cells).length === 0 ? [] : [{ person: person.person, version: person.version, cells }];
  });
}

function signOf({ person }: Person, service: ServiceCode, month: string, quality: number): string {
  const random = new Random(`sign/${person}/${service}/${STATES.has(service) ? 'state' : month}`);
  return random.chance(Math.min((SHARES[service] ?? 0.5) * quality, 0.98)) ? 'v' : 'x';
}
