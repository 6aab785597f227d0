import { monthGrid } from '@konvergensi/contract';
import { expect, test } from 'vitest';
import { demoEntries, recordsMonth } from './records.ts';

const people = Array.from({ length: 200 }, (_, i) => {
  const id = `01JD3YV6K1Z8Q4M5N7P9R2S${String(i).padStart(3, '0')}`;
  const cell = (service: string, due = true) => ({ service, due, why: null, now: '', last: '', reason: null });
  const cells = [cell('water'), cell('weighing'), cell('home-visit', false)];
  return {
    row: id,
    person: id,
    list: 'children',
    name: 'Anak',
    sex: 'L',
    birthDate: '2025-01-01',
    dueDate: null,
    deliveredOn: null,
    posyandu: null,
    dusun: null,
    letter: 'N',
    version: null,
    mine: false,
    cells,
  };
});
const grid = (month: string) =>
  monthGrid.parse({
    village: '17.04.01.2001',
    month,
    quarter: '2026-Q2',
    state: 'open',
    forms: 'x',
    completeness: { people: 0, complete: 0, due: 0, recorded: 0 },
    people,
  });

test('records of the demonstration have gaps, are the same each time, and say nothing of what is not due', () => {
  const entries = demoEntries(grid('2026-05'));
  expect(demoEntries(grid('2026-05'))).toEqual(entries);
  expect(entries.length).toBeGreaterThan(170);
  expect(entries.length).toBeLessThan(200);
  expect(entries.some(({ cells }) => Object.keys(cells).length === 1)).toBe(true);
  expect(entries.every(({ cells }) => cells['home-visit'] === undefined)).toBe(true);
  const share = (service: string) => entries.filter(({ cells }) => cells[service] === 'v').length / entries.length;
  expect(share('water')).toBeGreaterThan(0.55);
  expect(share('weighing')).toBeGreaterThan(0.5);
});

test('the state of a household is the same next month', () => {
  const [may, june] = ['2026-05', '2026-06'].map(
    (month) => new Map(demoEntries(grid(month)).map(({ person, cells }) => [person, cells['water']])),
  );
  const both = [...may!].filter(([person, sign]) => sign !== undefined && june!.get(person) !== undefined);
  expect(both.length).toBeGreaterThan(100);
  expect(both.every(([person, sign]) => june!.get(person) === sign)).toBe(true);
});

test('some villages keep no records, some leave a month out', () => {
  const villages = Array.from({ length: 195 }, (_, i) => `17.04.01.${2001 + i}`);
  const kept = villages.map(
    (village) => ['2026-04', '2026-05', '2026-06'].filter((month) => recordsMonth(village, month)).length,
  );
  expect(kept.filter((n) => n === 0).length).toBeGreaterThan(3);
  expect(kept.filter((n) => n === 3).length).toBeGreaterThan(100);
});
