import { describe, expect, it } from 'vitest';
import type { Check } from '../aksi/checklist.ts';
import { aksiSetOf } from '../reference/aksi/aksi-sets.ts';
import { type Instrument, proposedInstrument, refuseInstrument } from './instrument.ts';
import { classOf, proposedScore, rankTotals, scoreTotal } from './score.ts';

const check = (state: Check['state']): Check => ({ code: 'meeting-held', state, done: null, of: null, least: null });
const instrument: Instrument = {
  items: ['1', '2'].map((code) => ({
    code,
    text: '',
    rubric: { A: '', B: '', C: '', D: '' },
    weight: code === '1' ? 3 : 1,
  })),
  classes: [
    { name: 'Tumbuh', from: 1 },
    { name: 'Berkembang', from: 2.5 },
    { name: 'Berdaya', from: 3.5 },
  ],
  source: 'surat contoh',
};

describe('a letter is proposed', () => {
  it.each([
    ['accepted', [], 'A', 'A'],
    ['submitted', [], 'C', 'C'],
    ['not-started', [], 'D', 'D'],
    ['accepted', ['met', 'met', 'not-met'], 'B', 'B'],
    ['accepted', ['met', 'unknown'], 'C', 'A'],
    ['submitted', ['met', 'met'], 'B', 'B'],
  ] as const)('of %s with checks %j: %s, at best %s', (state, checks, letter, atBest) => {
    expect(proposedScore(state, checks.map(check))).toEqual({ letter, atBest });
  });
});

describe('a total', () => {
  const proposed = new Map([
    ['1', { letter: 'B', atBest: 'A' }],
    ['2', { letter: 'D', atBest: 'D' }],
  ] as const);
  it('weighs the letters; a reviewer’s letter stands for both ends', () => {
    expect(scoreTotal(instrument, proposed, new Map())).toEqual({ total: 250, atBest: 325 });
    expect(scoreTotal(instrument, proposed, new Map([['1', 'A']]))).toEqual({ total: 325, atBest: 325 });
  });
  it('falls in a class only when all limits are known', () => {
    expect(classOf(instrument, 250)).toBe('Berkembang');
    expect(classOf(instrument, 349)).toBe('Berkembang');
    expect(classOf(instrument, 350)).toBe('Berdaya');
    expect(classOf({ ...instrument, classes: [{ name: 'Tumbuh', from: null }] }, 350)).toBeNull();
  });
});

it('districts that what is unknown could reverse stand in one group', () => {
  const ranked = rankTotals([
    { of: 'c', total: 200, atBest: 240 },
    { of: 'a', total: 310, atBest: 310 },
    { of: 'b', total: 290, atBest: 320 },
    { of: 'd', total: 200, atBest: 200 },
    { of: 'e', total: 190, atBest: 199 },
  ]);
  expect(ranked.map(({ of, group }) => [of, group])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 2],
    ['d', 2],
    ['e', 3],
  ]);
});

it('an instrument of a year names its outputs once, with limits that rise', () => {
  const set = aksiSetOf(2026)!;
  const whole = proposedInstrument(set, 2026);
  const codes = new Set(whole.items.map(({ code }) => code));
  expect(whole.classes.every(({ from }) => from === null)).toBe(true);
  expect(refuseInstrument(whole, codes)).toBeNull();
  expect(refuseInstrument({ ...whole, items: [...whole.items, whole.items[0]!] }, codes)?.[0]).toMatch(/items/);
  expect(refuseInstrument(instrument, codes)?.[1]).toBe('bukan keluaran tahun ini');
  expect(refuseInstrument({ ...whole, classes: [...instrument.classes].reverse() }, codes)?.[0]).toBe('/classes');
  expect(refuseInstrument({ ...whole, classes: instrument.classes, source: ' ' }, codes)?.[0]).toBe('/source');
});
