import { describe, expect, test } from 'vitest';
import { parseMonth } from '../period/month.ts';
import { personOf, pregnancyOf, registerOf } from '../register/made-up-register.fixture.ts';
import type { ServiceRecord } from '../service/service-record.ts';
import { byOutstanding, dueItems } from './due-list.ts';
import { listedPeople } from './listed-people.ts';

const month = (text: string): number => parseMonth(text) as number;
const had = (service: ServiceRecord['service'], of: string, times = 1): ServiceRecord => ({
  month: month(of),
  service,
  mark: 'received',
  times,
});
const listed = (register: Parameters<typeof registerOf>[0], list: string) => {
  const found = listedPeople(registerOf(register), new Map()).find((each) => each.list === list);
  if (found === undefined) throw new Error(list);
  return found.recorded;
};
const woman = personOf({ id: 'W', birthDate: '1998-01-01' });
const due = (recorded: ReturnType<typeof listed>, records: ServiceRecord[], today: string) =>
  dueItems(recorded, { records, openings: [] }, today).map(({ name, state, by }) => `${state} ${name.id} ${by}`);

describe('what is due by the clinical schedule', () => {
  // Due date 8 October 2026: began 1 January 2026; day 84 is 26 March, day 91 is 2 April, day 140 is 21 May.
  const pregnant = listed(
    { people: [woman], pregnancies: [pregnancyOf({ person: 'W', dueDate: '2026-10-08' })] },
    'mothers',
  );
  test('the first antenatal visit is due to 12 weeks, then overdue; after it the second has its date', () => {
    expect(due(pregnant, [had('iron-tablets', '2026-02')], '2026-02-10')).toEqual([
      'due Periksa hamil ke-1 (K1) 2026-03-26',
    ]);
    expect(due(pregnant, [had('iron-tablets', '2026-03')], '2026-03-27')).toEqual([
      'overdue Periksa hamil ke-1 (K1) 2026-03-26',
    ]);
    const visited = [had('antenatal', '2026-02'), had('iron-tablets', '2026-03')];
    expect(due(pregnant, visited, '2026-03-27')).toEqual(['later Periksa hamil ke-2 (K2) 2026-05-21']);
  });
  test('after the birth KF1 to KF4, and no tablets', () => {
    const end = { on: '2026-10-01', outcome: 'live-birth' as const };
    const mother = listed(
      { people: [woman], pregnancies: [pregnancyOf({ person: 'W', dueDate: '2026-10-08', end })] },
      'mothers',
    );
    expect(due(mother, [], '2026-10-02')).toEqual(['due Nifas ke-1 (KF1) 2026-10-03']);
    expect(due(mother, [had('post-partum-care', '2026-10', 2)], '2026-10-05')).toEqual([
      'later Nifas ke-3 (KF3) 2026-10-29',
    ]);
  });
  test('a child is weighed each month, measured in February and August, vaccinated by age', () => {
    const child = listed({ people: [personOf({ id: 'C', birthDate: '2026-03-10' })] }, 'children');
    const vaccinated = [had('immunisation', '2026-03', 5), had('counselling', '2026-08')];
    expect(due(child, vaccinated, '2026-08-15')).toEqual([
      'due Timbang berat badan 2026-08-31',
      'due Ukur panjang/tinggi badan 2026-08-31',
      'later Imunisasi MR1, IPV2 2027-01-09',
      'later Imunisasi PCV3 2027-04-09',
    ]);
    expect(due(child, vaccinated, '2026-10-15')[0]).toBe('overdue Ukur panjang/tinggi badan 2026-08-31');
  });
  test('nothing is due to whoever is not on the list that day', () => {
    expect(due(pregnant, [], '2027-01-01')).toEqual([]);
  });
});

test('who lacks most comes first', () => {
  const item = (state: 'overdue' | 'due', by: string) => ({
    service: 'water' as const,
    name: { id: '', en: '' },
    from: by,
    by,
    state,
  });
  const people = [
    { id: 'due', items: [item('due', '2026-01-01')] },
    { id: 'late', items: [item('overdue', '2026-02-01')] },
    { id: 'later', items: [item('overdue', '2026-01-15'), item('overdue', '2026-03-01')] },
  ];
  expect(byOutstanding(people).map(({ id }) => id)).toEqual(['later', 'late', 'due']);
});
