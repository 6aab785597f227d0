import type { ChildPage } from '@konvergensi/contract';
import { findingsOfChild, type GrowthFindingRow, type MeasurementRow, measurementsOfChild } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';
import { measurementView } from '../measurement/measurement-view.ts';
import { openChild } from './child-of-village.ts';
import { findingView } from './finding-view.ts';

/** Months in which a child under five can have been measured, with a few more for late ones. */
const MONTHS = 66;

/** One child with every measurement, its z-scores and what health workers said of them. */
export async function readChildPage(
  deps: Deps,
  actor: Actor,
  of: { village: string; person: string },
): Promise<ChildPage> {
  const { district, person } = await openChild(deps, actor, of, 'person.read');
  const current = monthOf(todayOf(deps, of.village));
  const born = monthOf(person.birth_date);
  const periods = Array.from({ length: Math.min(MONTHS, current - born + 1) }, (_, i) => born + i);
  const [measured, said] = await district.db.batch([
    measurementsOfChild(district.id, person, periods),
    findingsOfChild(district.id, person),
  ]);
  const rows = measured!.rows as unknown as MeasurementRow[];
  const measurements = rows.map((row) => measurementView(row, person));
  return {
    child: {
      id: person.id,
      name: person.name,
      sex: person.sex === 1 ? 'L' : 'P',
      birthDate: person.birth_date,
      parents: person.parents,
      posyandu: person.posyandu_name,
      latest: measurements.at(-1) ?? null,
      measuredThisMonth: rows.at(-1)?.period === current,
    },
    measurements,
    findings: (said!.rows as unknown as GrowthFindingRow[]).map(findingView),
  };
}
