import { addMonths, firstDayOf, monthOf } from '@konvergensi/domain';
import { recomputeDistrict, recordMeasurement, sweepCells } from '@konvergensi/services';
import { expect, it } from 'vitest';
import { compare } from './compare.ts';
import { CHILDREN, START } from './made-up-districts.ts';
import { numbers } from './run-history.ts';
import { afresh, openWorld, type World, worker } from './world.ts';

const SEED = 17_040_602;
const TIMES = 50;
const MINUTE = 60_000;
const child = CHILDREN.find(({ birthDate }) => birthDate === '2022-04-05')!;

/** A measurement of so many months ago, whose message the queue loses. */
async function saveWithoutMessage({ deps, recomputes }: World, monthsAgo: number, key: string): Promise<void> {
  const village = child.district.villages.find(({ id }) => id === child.village)!.code;
  const date = firstDayOf(addMonths(monthOf(new Date(START).toISOString().slice(0, 10)), -monthsAgo));
  const values = {
    weightKg: 14.2,
    lengthCm: 96.1,
    position: 'H' as const,
    armCm: null,
    headCm: null,
    oedema: false,
    version: null,
  };
  await recordMeasurement(deps, worker, { village, person: child.id, date, values, key });
  recomputes.length = 0;
}

/** Seconds until every figure is that of the raw rows, when only the cron of each minute asks. */
async function secondsUntilFresh({ deps, clock, recomputes, ...world }: World): Promise<number> {
  const saved = clock.now;
  for (let sweep = 1; sweep <= 3; sweep += 1) {
    clock.now = (Math.floor(saved / MINUTE) + sweep) * MINUTE;
    await sweepCells(deps);
    for (const { district } of recomputes.splice(0)) await recomputeDistrict(deps, district);
    if ((await compare({ deps, clock, recomputes, ...world })).length === 0) break;
  }
  return (clock.now - saved) / 1000;
}

const longest = async (monthsAgo: number): Promise<number> => {
  const world = await openWorld();
  const random = numbers(SEED);
  const waits: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    await afresh(world, async () => {
      world.clock.now = START + Math.floor(random() * 60 * MINUTE);
      await saveWithoutMessage(world, monthsAgo, world.deps.ulid());
      expect(await compare(world)).not.toEqual([]);
      waits.push(await secondsUntilFresh(world));
      expect(await compare(world)).toEqual([]);
    });
  }
  return Math.max(...waits);
};

it.each([0, 1, 3])(
  'a lost message of a save %i months back is made good by the next sweep, within 90 s',
  async (months) => {
    expect(await longest(months)).toBeLessThanOrEqual(90);
  },
);
