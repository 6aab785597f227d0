import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRIORITY_2026 } from '../reference/priority-rules.ts';
import { chosenVillages, reachOf } from './chosen-villages.ts';
import { percentileRanks } from './percentile-rank.ts';
import { rankVillages } from './rank-villages.ts';
import { shareListed } from './stays-listed.ts';
import { unmetShare } from './unmet-share.ts';
import { shrunkRate, type VillageCase } from './village-case.ts';
import { weightsAround } from './weight-grid.ts';

const village = (id: number, stunted: number, measured: number, more: Partial<VillageCase> = {}): VillageCase => ({
  village: id,
  stunted,
  measured,
  weighed: measured,
  target: measured,
  gaps: [],
  families: null,
  ...more,
});
const place = (ranked: ReturnType<typeof rankVillages>, id: number) => ranked.find((row) => row.village === id)?.place;

describe('prevalence of few children', () => {
  it.each([
    [4, 8, 26.3],
    [30, 100, 27.7],
  ])('%i of %i counts as %d %% where the district has 20 %%', (stunted, measured, percent) => {
    expect(shrunkRate(stunted, measured, 0.2, 30) * 100).toBeCloseTo(percent, 1);
  });

  it('does not put 4 of 8 before 30 of 100', () => {
    const others = Array.from({ length: 20 }, (_, i) => village(100 + i, 8, 50));
    const ranked = rankVillages([village(1, 4, 8), village(2, 30, 100), ...others], PRIORITY_2026);
    expect(place(ranked, 2)!).toBeLessThan(place(ranked, 1)!);
  });
});

describe('distance from a target', () => {
  it.each([
    [12.4, 7.4, 'lower', 0.676],
    [3, 7.4, 'lower', 0],
    [45, 90, 'higher', 0.5],
    [95, 90, 'higher', 0],
    [40, 7.4, 'lower', 1],
  ] as const)('%d against %d, %s is better, is %d', (value, target, better, gap) => {
    expect(unmetShare(value, target, better)).toBeCloseTo(gap, 3);
  });
});

it('a rank is the share below, ties half, and nothing for what is not known', () => {
  expect(percentileRanks([1, 2, 2, null, 9])).toEqual([0.125, 0.5, 0.5, null, 0.875]);
});

describe('the order', () => {
  it('is broken by the number of stunted children, then by village', () => {
    const same = [village(3, 5, 50), village(1, 5, 50), village(2, 5, 50)];
    expect(rankVillages(same, PRIORITY_2026).map((row) => row.place)).toEqual([3, 1, 2]);
  });

  it('leaves a village without data apart, and says where it would stand when few were measured', () => {
    const gaps = (filled: number) =>
      Array.from({ length: 10 }, (_, i) => ({ code: `i${i}`, gap: i < filled ? 0.5 : null }));
    const rows = rankVillages(
      [village(1, 5, 50, { gaps: gaps(6) }), village(2, 5, 50, { gaps: gaps(7), target: 200 }), village(3, 0, 0)],
      PRIORITY_2026,
    );
    expect(rows.map((row) => row.place)).toEqual([null, 1, null]);
    expect(rows.map((row) => row.placeIfLikeDistrict)).toEqual([null, 1, null]);
    expect(rows[0]?.filled).toEqual({ indicators: 6, of: 10 });
  });

  it('does not depend on the order of the rows (seeded property)', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.nat(500),
        measured: fc.integer({ min: 1, max: 90 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { selector: ({ id }) => id, minLength: 2, maxLength: 40 },
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const rows = drawn.map(({ id, measured, share }) => village(id, Math.floor(measured * share), measured));
        const places = (list: VillageCase[]) =>
          new Map(rankVillages(list, PRIORITY_2026).map((row) => [row.village, row.place]));
        expect(places([...rows].reverse())).toEqual(places(rows));
      }),
      { numRuns: 100, seed: 20221704 },
    );
  });
});

describe('weights', () => {
  it('around the chosen ones add up to 1 and include them', () => {
    const grid = weightsAround(PRIORITY_2026.weights, 0.1);
    expect(grid.length).toBe(85);
    expect(grid).toContainEqual(PRIORITY_2026.weights);
    for (const { prevalence, stunted, gap, risk } of grid) expect(prevalence + stunted + gap + risk).toBeCloseTo(1, 9);
  });

  it('leave the worst village on the list whatever they are, and never list the best', () => {
    const rows = [
      village(1, 40, 60),
      ...Array.from({ length: 8 }, (_, i) => village(10 + i, 10 + i, 60)),
      village(99, 0, 60),
    ];
    const shares = shareListed(rankVillages(rows, PRIORITY_2026), 3, PRIORITY_2026, PRIORITY_2026.weights);
    expect([shares[0], shares.at(-1)]).toEqual([1, 0]);
  });
});

it('a person sets villages in and out with a reason, and the reach follows', () => {
  const rows = [village(1, 30, 60), village(2, 20, 60), village(3, 10, 60), village(4, 0, 60)];
  const chosen = chosenVillages(rankVillages(rows, PRIORITY_2026), 2, [
    { village: 2, choice: 'out', reason: 'sudah dilayani program lain' },
    { village: 4, choice: 'in', reason: 'terpencil, kasus baru' },
  ]);
  expect([...chosen]).toEqual([1, 4]);
  expect(reachOf(rows, chosen)).toEqual({ villages: 2, stunted: 30, measured: 120, shareOfStunted: 0.5 });
});
