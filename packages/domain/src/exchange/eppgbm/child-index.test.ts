import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChildFacts, matchChild } from '../../identity/match-child.ts';
import { createChildIndex } from './child-index.ts';

/** Few names, parents, villages and days, so that much agrees by chance. */
const someone: fc.Arbitrary<ChildFacts> = fc.record({
  name: fc.constantFrom('rafa firdaus', 'rafi firdaus', 'siti sari', 'by ny eka', 'nur sari', 'nur utami'),
  parents: fc.constantFrom('andi/eka', '/eka', 'rozi/eka', 'andi/rina', ''),
  sex: fc.constantFrom(1, 2),
  birthDate: fc.constantFrom('2025-03-08', '2025-08-03', '2025-03-18', '2024-03-08'),
  village: fc.constantFrom(1, 2),
  nik: fc.constantFrom(null, null, 'a', 'b'),
  visit: fc.constantFrom(
    null,
    { date: '2026-02-01', weightG: 9000, lengthUm: null },
    { date: '2026-02-01', weightG: 9100, lengthUm: 800_000 },
    { date: '2026-03-01', weightG: 9400, lengthUm: 810_000 },
  ),
});

test('the index finds exactly those whom comparing with everyone finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(someone, { minLength: 1, maxLength: 60 }), someone, (children, row) => {
      const index = createChildIndex([]);
      for (const [at, child] of children.entries()) index.add(child, at + 1);
      const all = children.flatMap((child, at) => {
        const sameDay = child.visit?.date === row.visit?.date ? child.visit : null;
        const match = matchChild({ ...child, visit: sameDay }, row);
        return match.outcome === 'different' ? [] : [[at + 1, match.outcome, match.reasons] as const];
      });
      const ofDay = all.filter(([at]) => children[at - 1]?.birthDate === row.birthDate);
      const ofOther = all.filter(([at]) => children[at - 1]?.birthDate !== row.birthDate);
      const found = index.candidates(row).map(({ ref, outcome, reasons }) => [ref.row, outcome, reasons]);
      expect(found).toEqual([...ofDay, ...ofOther]);
    }),
    { seed: 20260211, numRuns: 300 },
  );
});

test('each visit of a child in the file is remembered with its row', () => {
  const child = { ...base, visit: { date: '2026-02-01', weightG: 9000, lengthUm: null } };
  const index = createChildIndex([]);
  index.add(child, 1);
  const [first] = index.candidates({ ...child, visit: null });
  for (const month of ['03', '04', '05']) {
    index.seenIn(first?.child ?? -1, Number(month), { date: `2026-${month}-01`, weightG: 9000, lengthUm: 800_000 });
  }
  const rows = ['02', '03', '04', '05', '06'].map((month) => {
    const visit = { date: `2026-${month}-01`, weightG: 9000, lengthUm: null };
    return index.candidates({ ...child, visit })[0]?.sameDay?.row ?? null;
  });
  expect(rows).toEqual([1, 3, 4, 5, null]);
});

test('ten thousand children keep their own facts', () => {
  const index = createChildIndex([]);
  const named = (at: number): ChildFacts => ({ ...base, name: `anak ${at}x${at}`, village: at });
  for (let at = 0; at < 10_000; at++) index.add(named(at), at + 1);
  const rows = [0, 1023, 1024, 9_999].map((at) =>
    index.candidates(named(at)).map(({ ref, outcome }) => [ref.row, outcome]),
  );
  expect(rows).toEqual([[[1, 'certain']], [[1024, 'certain']], [[1025, 'certain']], [[10_000, 'certain']]]);
});

const base: ChildFacts = {
  name: 'rafa firdaus',
  parents: 'andi/eka',
  sex: 1,
  birthDate: '2025-03-08',
  village: 1,
  nik: null,
  visit: null,
};
