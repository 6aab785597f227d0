import { describe, expect, it } from 'vitest';
import { entryColumns, readEntryRow, wholeNumber } from '../exchange/entry/entry-row.ts';
import { entryIndicatorList } from '../indicator/sets/sets.ts';
import { parseMonth } from '../period/month.ts';
import { formatPeriodKey, parsePeriodKey } from '../period/period-key.ts';
import { speaksFor } from './add-up.ts';
import { askedIn, askedInYear, endedEntryPeriods, entryDue } from './asked-indicators.ts';
import { enteredCodesOf, entryBases } from './entered-figure.ts';
import { isAboveTarget, isComparable, judgeEntry, percentOfEntry, type TypedEntry } from './entered-value.ts';
import { entryLevelsOf } from './entry-levels.ts';
import { mayChange, stateAfter, statesBefore } from './entry-state.ts';
import { agenciesOf, answersFor } from './in-charge.ts';

const indicator = (code: string) => {
  const found = entryIndicatorList.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
const typed = (numerator: number | null, denominator: number | null, more: Partial<TypedEntry> = {}): TypedEntry => ({
  ...{ numerator, denominator, noTarget: false, reason: '' },
  ...more,
});

describe('an entered pair', () => {
  // Own list: poor couples that receive the transfer, of poor couples. Other list: girls who take tablets, of a projection.
  const own = indicator('esensial.pus_5');
  const other = indicator('esensial.remaja_2');
  const count = indicator('supply.btb');
  const yes = indicator('supply.perbup');
  it.each([
    ['a pair', own, typed(30, 40), { value: { kind: 'pair', numerator: 30, denominator: 40, reason: '' } }],
    ['0 of 40 is a value', own, typed(0, 40), { value: { kind: 'pair', numerator: 0, denominator: 40, reason: '' } }],
    ['above its own list', own, typed(41, 40), { fault: 'above-own-list' }],
    ['with a reason still', own, typed(41, 40, { reason: 'data baru' }), { fault: 'above-own-list' }],
    ['above a projection, no reason', other, typed(142, 135), { fault: 'reason' }],
    ['a dot is no reason', other, typed(142, 135, { reason: ' . ' }), { fault: 'reason' }],
    ['0 of 0', own, typed(0, 0), { fault: 'zero-denominator' }],
    ['no denominator', own, typed(3, null), { fault: 'denominator' }],
    ['no numerator', own, typed(null, 3), { fault: 'numerator' }],
    ['half a person', own, typed(2.5, 3), { fault: 'numerator' }],
    ['below zero', own, typed(-1, 3), { fault: 'numerator' }],
    ['nobody to reach', own, typed(null, null, { noTarget: true }), { value: { kind: 'no-target', reason: '' } }],
    ['nobody, and numbers', own, typed(0, 4, { noTarget: true }), { fault: 'no-target-with-numbers' }],
    [
      'a plain count',
      count,
      typed(812, null),
      { value: { kind: 'pair', numerator: 812, denominator: null, reason: '' } },
    ],
    ['a count of something', count, typed(812, 900), { fault: 'no-denominator-wanted' }],
    ['yes', yes, typed(1, null), { value: { kind: 'pair', numerator: 1, denominator: null, reason: '' } }],
    ['twice yes', yes, typed(2, null), { fault: 'yes-or-no' }],
  ] as const)('%s', (_name, of, entry, expected) => {
    expect(judgeEntry(of, entry)).toEqual(expected);
  });

  it('above another list is kept unclipped with its reason, and neither coloured nor ranked', () => {
    const judged = judgeEntry(other, typed(142, 135, { reason: 'proyeksi BPS lama' }));
    if (!('value' in judged)) throw new Error('refused');
    expect(percentOfEntry(judged.value)?.toFixed(1)).toBe('105.2');
    expect(isAboveTarget(judged.value)).toBe(true);
    expect(isComparable(judged.value)).toBe(false);
  });

  it('of nobody to reach has no share and is not compared; 0 of 40 is 0 % and is', () => {
    expect(percentOfEntry({ kind: 'no-target', reason: '' })).toBeNull();
    expect(isComparable({ kind: 'no-target', reason: '' })).toBe(false);
    const zero = { kind: 'pair', numerator: 0, denominator: 40, reason: '' } as const;
    expect([percentOfEntry(zero), isComparable(zero)]).toEqual([0, true]);
  });
});

describe('what is asked of agencies', () => {
  const key = (text: string) => parsePeriodKey(text) ?? 0;
  it('follows the year’s list, and the last known one after it', () => {
    expect(askedInYear(2019).indicators.every(({ code }) => code.startsWith('cakupan.'))).toBe(true);
    expect(askedIn(key('2023-Q2'))).toMatchObject({ carriedFrom: null });
    expect(askedIn(key('2023-Q2')).indicators).toHaveLength(29);
    expect(askedIn(key('2026-Q2'))).toMatchObject({ carriedFrom: 2024 });
    expect(askedIn(key('2026-Q2')).indicators).toHaveLength(29);
    expect(askedIn(key('2026')).indicators).toHaveLength(27);
    expect(askedInYear(2010).indicators).toEqual([]);
  });
  it('is the quarter, half-year and year that ended last, due on the tenth after', () => {
    const ended = endedEntryPeriods(parseMonth('2026-08') ?? 0);
    expect(ended.map(formatPeriodKey)).toEqual(['2026-Q2', '2026-S1', '2025']);
    expect(ended.map(entryDue)).toEqual(['2026-07-10', '2026-07-10', '2026-01-10']);
  });
  it('is entered where the agency has it', () => {
    expect(entryLevelsOf(indicator('esensial.remaja_2'))).toEqual([
      'village',
      'subdistrict',
      'district',
      'puskesmas',
      'school',
    ]);
    expect(entryLevelsOf(indicator('supply.rembuk_kec'))).toEqual(['district', 'subdistrict']);
    for (const one of entryIndicatorList) expect(entryLevelsOf(one).length).toBeGreaterThan(1);
  });
});

describe('a figure of entered values', () => {
  const key = (text: string) => parsePeriodKey(text) ?? 0;
  const bases = (every: 'quarter' | 'semester' | 'year', period: string) =>
    entryBases({ every }, key(period)).map(({ base, takesCumulative }) => [formatPeriodKey(base), takesCumulative]);
  it('is made of the periods of its rhythm and never of a longer one', () => {
    expect(bases('quarter', '2026-Q2')).toEqual([['2026-Q2', true]]);
    expect(bases('quarter', '2026-S2')).toEqual([
      ['2026-Q3', false],
      ['2026-Q4', false],
    ]);
    expect(bases('quarter', '2026')).toHaveLength(4);
    expect(bases('semester', '2026').map(([, takes]) => takes)).toEqual([true, true]);
    expect([bases('year', '2026-S1'), bases('quarter', '2026-02'), bases('semester', '2026-Q1')]).toEqual([[], [], []]);
  });
  it('is known for what is entered in the period or in parts of it', () => {
    expect(enteredCodesOf(key('2026-02'))).toEqual([]);
    expect(enteredCodesOf(key('2026-Q2'))).toHaveLength(29);
    expect(enteredCodesOf(key('2026'))).toHaveLength(59);
  });
});

describe('who fills in what', () => {
  it('is the own agency; a village and a sub-district fill in for all of theirs', () => {
    expect(agenciesOf({ role: 'agency_officer', agency: 'dinsos' })).toEqual(['dinsos']);
    expect(agenciesOf({ role: 'agency_officer' })).toEqual([]);
    expect(agenciesOf({ role: 'health_officer' })).toEqual(['dinkes']);
    expect(agenciesOf({ role: 'village_officer' })).toContain('dinsos');
    expect(agenciesOf({ role: 'cadre' })).toEqual([]);
    expect(answersFor({ role: 'agency_officer', agency: 'dppkb' })).toEqual(['dppkb']);
    expect(answersFor({ role: 'village_officer' })).toEqual([]);
  });
});

it('goes draft, verified, locked; a locked value is not changed', () => {
  expect([statesBefore('lock'), stateAfter('lock'), stateAfter('correct')]).toEqual([['verified'], 'locked', 'draft']);
  expect(statesBefore('return')).toEqual(['draft', 'verified']);
  expect([mayChange(null), mayChange('draft'), mayChange('verified'), mayChange('locked')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it('a region speaks by its own entry, else by the level that covers most', () => {
  const sum = (level: 'village' | 'district' | 'puskesmas', filled: number) =>
    ({ level, filled, numerator: 1, denominator: 2, noTarget: 0, above: 0 }) as const;
  expect(speaksFor('district', [sum('village', 9), sum('district', 1)])?.level).toBe('district');
  expect(speaksFor('district', [sum('village', 9), sum('puskesmas', 3)])?.level).toBe('village');
  expect(speaksFor('village', [])).toBeUndefined();
});

describe('a filled template', () => {
  it('is known by its headers, in the words of the national files too', () => {
    const national = ['ID_Desa BPS', 'ID_Desa Kemendagri', 'Desa/Kelurahan', 'Indikator', 'Pembilang', 'Penyebut'];
    expect(entryColumns(national)).toMatchObject({ code: 1, bps: 0, indicator: 3, numerator: 4, denominator: 5 });
    expect(entryColumns(['Desa', 'Pembilang'])).toBeNull();
  });
  it('has blank rows that are no zeros', () => {
    const cells = {
      ...{ code: '17.04.01.2001', bps: '', place: '', above: '', level: '', indicator: 'esensial.pus_5', name: '' },
      ...{ before: '3 / 4', numerator: '', denominator: '', noTarget: '', reason: '' },
    };
    expect(readEntryRow(cells)).toMatchObject({ isBlank: true });
    expect(readEntryRow({ ...cells, numerator: '0', denominator: '4' })).toMatchObject({ isBlank: false });
    expect(readEntryRow({ ...cells, noTarget: 'Ya' })).toMatchObject({ isBlank: false, typed: { noTarget: true } });
    expect(readEntryRow({ ...cells, noTarget: 'mungkin' })).toEqual({ wrong: 'noTarget' });
    expect(readEntryRow({ ...cells, level: 'planet' })).toEqual({ wrong: 'level' });
  });
  it('writes numbers as offices do', () => {
    expect(['1204', '1.204', '', '-', '12,5', 'dua'].map(wholeNumber)).toEqual([1204, 1204, null, null, NaN, NaN]);
  });
});
