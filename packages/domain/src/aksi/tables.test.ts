import { describe, expect, it } from 'vitest';
import { changeOf, isHotspot } from '../comparison/change.ts';
import { rankVillages } from '../priority/rank-villages.ts';
import { paidBy, reachAcrossWeights, reachSteps } from '../priority/reach-under-budget.ts';
import { PRIORITY_2026 } from '../reference/priority-rules.ts';
import { readLine } from './line/read-line.ts';
import { type Activity, checkPlan, fellOut, type Problem, sumPlan } from './plan-checks.ts';
import { type ActorVillage, freeOfStunting, sumActors } from './village-actors.ts';

const ID = (n: number) => `01JD3YV6K1Z8Q4M5N7P9R2S3T${n}`;

function activity(n: number, change: Partial<Activity>): Activity {
  const read = readLine('activity', {
    ...{ name: 'Kegiatan contoh', indicator: 'konv.anak.counselling', output: 'Keluaran', unit: 'anak', target: '100' },
    ...{
      villages: '17.04.01.2001',
      group: 'balita',
      agency: 'dinkes',
      source: 'apbd-kab',
      budget: '1000',
      tag: 'specific',
    },
    ...{ rkpd: 'yes', renja: 'yes' },
  });
  if ('wrong' in read) throw new Error(JSON.stringify(read.wrong));
  return { ...read.values, ...change, id: ID(n) };
}
const problem = (n: number, indicator: string | null): Problem => ({
  ...{
    id: ID(n),
    indicator,
    problem: 'Tidak terlayani',
    cause: 'supply',
    why: 'Bidan kurang',
    action: 'Menambah bidan',
  },
  ...{ agency: 'dinkes', villages: [], recommendation: null },
});
const gap = (indicator: string, due: number, received: number) => ({ indicator, due, received, notRecorded: 0 });

describe('a plan', () => {
  const gaps = [
    gap('konv.anak.counselling', 50, 20),
    gap('konv.ibu.antenatal', 90, 40),
    gap('konv.anak.immunisation', 30, 30),
    gap('konv.ibu.iron-tablets', 60, 30),
  ];
  const facts = { gaps, priority: ['17.04.01.2001', '17.04.02.2001'], problems: [problem(8, 'konv.ibu.antenatal')] };

  it('answers a gap by its indicator or through a problem of it; a gap that is closed asks for nothing', () => {
    const checks = checkPlan({ ...facts, activities: [activity(1, {})] });
    expect(checks.unanswered.map(({ indicator }) => indicator)).toEqual([
      'konv.ibu.antenatal',
      'konv.ibu.iron-tablets',
    ]);
    expect(checks.unansweredProblems.map(({ id }) => id)).toEqual([ID(8)]);
    const more = [activity(1, {}), activity(2, { indicator: null, problem: ID(8), villages: ['17.04.02.2001'] })];
    const answered = checkPlan({ ...facts, activities: more });
    expect(answered.unanswered.map(({ indicator }) => indicator)).toEqual(['konv.ibu.iron-tablets']);
    expect([answered.unansweredProblems, answered.unreached]).toEqual([[], []]);
  });

  it('reaches a priority village only with a line that has not fallen out', () => {
    expect(checkPlan({ ...facts, activities: [activity(1, {})] }).unreached).toEqual(['17.04.02.2001']);
    const out = activity(1, { rkpd: 'no', reason: 'ditunda' });
    expect(checkPlan({ ...facts, activities: [out] }).unreached).toEqual(facts.priority);
  });

  it.each([
    [{}, false],
    [{ renja: 'no' }, true],
    [{ kua: 0 }, true],
    [{ kua: 0, apbd: 500 }, false],
    [{ apbd: 0 }, true],
  ] as const)('line with %j has fallen out: %s', (change, isOut) => {
    expect(fellOut(activity(1, change))).toBe(isOut);
  });

  it('lists what lacks money, dearest first, with rupiah for one target person', () => {
    const lines = [
      activity(1, { budget: 1000, apbd: 1000 }),
      activity(2, { budget: 5000, kua: 4000, people: 250 }),
      activity(3, { budget: 9000, people: null }),
    ];
    expect(checkPlan({ ...facts, activities: lines }).unfunded).toMatchObject([
      { id: ID(3), lacking: 9000, perPerson: null },
      { id: ID(2), lacking: 1000, funded: 4000, perPerson: 20 },
    ]);
    expect(sumPlan(lines)).toMatchObject({ lines: 3, budget: 15_000, kua: 4000, apbd: 1000, funded: 1, rkpd: 3 });
  });
});

describe('what a budget reaches', () => {
  const cases = [40, 10, 0, 25].map((stunted, i) => ({
    ...{ village: i + 1, stunted, measured: 100, weighed: 100, target: 100, gaps: [], families: null },
  }));
  const ranked = rankVillages(cases, PRIORITY_2026);
  const steps = reachSteps(ranked, cases, { perVillage: 10, perChild: 1 });

  it('is counted down the list, each village with what it adds', () => {
    expect(steps.map(({ village, stunted, cost, marginal }) => [village, stunted, cost, marginal])).toEqual([
      [1, 40, 50, 50 / 40],
      [4, 65, 85, 35 / 25],
      [2, 75, 105, 2],
      [3, 75, 115, null],
    ]);
  });

  it.each([
    [0, 0],
    [50, 1],
    [84, 1],
    [85, 2],
    [95, 2],
    [1000, 4],
  ])('of %i pays %i villages, and passes none over for a cheaper one', (budget, villages) => {
    expect(paidBy(steps, budget)).toBe(villages);
  });

  it('across weights lies around what the chosen weights reach', () => {
    const { least, most } = reachAcrossWeights(ranked, 2, PRIORITY_2026, PRIORITY_2026.weights);
    expect([least, most]).toEqual([65, 65]);
    expect(reachAcrossWeights(ranked, 0, PRIORITY_2026, PRIORITY_2026.weights)).toEqual({ least: 0, most: 0 });
  });
});

describe('a change', () => {
  // Newcombe 1998, table II, method 10: 56/70 - 48/80 = 0.2, 0.0524 to 0.3339; 9/10 - 3/10 = 0.6, 0.1705 to 0.8090.
  it.each([
    [{ numerator: 48, denominator: 80 }, { numerator: 56, denominator: 70 }, 20, 5.24, 33.39, 'up'],
    [{ numerator: 3, denominator: 10 }, { numerator: 9, denominator: 10 }, 60, 17.05, 80.9, 'up'],
    [{ numerator: 30, denominator: 100 }, { numerator: 28, denominator: 100 }, -2, -14.4, 10.5, 'same'],
  ])('from %j to %j', (earlier, later, points, low, high, direction) => {
    const change = changeOf(earlier, later)!;
    expect(change.points).toBeCloseTo(points, 9);
    expect(change.range.low).toBeCloseTo(low, 1);
    expect(change.range.high).toBeCloseTo(high, 1);
    expect(change.direction).toBe(direction);
  });

  it('from or to nobody is none; few children make no hotspot', () => {
    expect(changeOf({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 })).toBeNull();
    const district = { numerator: 200, denominator: 1000 };
    expect(isHotspot({ numerator: 40, denominator: 100 }, district)).toBe(true);
    expect(isHotspot({ numerator: 25, denominator: 100 }, district)).toBe(false);
    expect(isHotspot({ numerator: 20, denominator: 20 }, district)).toBe(false);
  });
});

describe('actors of villages', () => {
  const village = (change: Partial<ActorVillage>): ActorVillage => ({
    ...{ code: '17.04.01.2001', isDesa: true, cadres: [], months: 0, meetings: 0, funds: null },
    ...{ measured: 0, stunted: 0, coverage: null, ...change },
  });

  it.each([
    [{ measured: 40, coverage: { weighed: 40, target: 50 } }, 'free'],
    [{ measured: 29, coverage: { weighed: 29, target: 30 } }, 'unknown'],
    [{ measured: 40, coverage: { weighed: 40, target: 51 } }, 'unknown'],
    [{ measured: 40, coverage: null }, 'unknown'],
    [{ measured: 5, stunted: 1, coverage: null }, 'not-free'],
  ] as const)('free of stunting with %j: %s', (change, free) => {
    expect(freeOfStunting(village(change))).toBe(free);
  });

  it('count desa alone; where there is none the indicator is a dash', () => {
    const cadre = { decree: 'SK 1', trainedOn: null, fee: 300_000, feeSource: 'apbdes', coachedOn: null } as const;
    const desa = village({ cadres: [cadre], months: 6, meetings: 1, funds: { total: 1000, stunting: 120 } });
    const sums = sumActors([desa, village({ months: 2 }), village({ isDesa: false, cadres: [cadre], months: 8 })], 8);
    expect(sums).toEqual({
      withCadre: { done: 1, of: 2 },
      trained: { done: 0, of: 2 },
      active: { done: 1, of: 2 },
      paidByVillage: { done: 1, of: 2 },
      coached: { done: 0, of: 2 },
      met: { done: 1, of: 2 },
      funds: { done: 120, of: 1000 },
      free: { done: 0, of: 2 },
    });
    expect(new Set(Object.values(sumActors([village({ isDesa: false })], 8)))).toEqual(new Set([null]));
  });
});
