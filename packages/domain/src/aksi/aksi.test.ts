import { describe, expect, it } from 'vitest';
import { AKSI_SETS, aksiSetOf } from '../reference/aksi/aksi-sets.ts';
import { evidenceItems, outputsOf } from './aksi-set.ts';
import { CHECKS, type CheckFacts, checkOf } from './checklist.ts';
import { coachingOf } from './coaching.ts';
import { isLate, nextStates, OUTPUT_STATES, type OutputState, refuseMove } from './output-state.ts';

describe('sets of aksi', () => {
  it.each([
    [2017, null],
    [2018, '8A-2019'],
    [2020, '8A-2019'],
    [2021, '8A-2022'],
    [2024, '8A-2022'],
    [2025, '6A-2025'],
    [2031, '6A-2025'],
  ])('of %i is %s', (year, id) => {
    expect(aksiSetOf(year)?.id ?? null).toBe(id);
  });

  it.each(AKSI_SETS.map((set) => [set.id, set] as const))('%s names each output once, under its aksi', (_id, set) => {
    const codes = outputsOf(set).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, aksi } of outputsOf(set)) expect(code.startsWith(`${aksi.code}.`)).toBe(true);
  });

  it('are eight until 2024, four and two from 2025', () => {
    expect(AKSI_SETS.map(({ aksi }) => aksi.length)).toEqual([8, 8, 6]);
    expect(aksiSetOf(2026)?.aksi.filter(({ kind }) => kind === 'support')).toHaveLength(2);
  });
});

describe('an output', () => {
  it.each([
    ['district', 'not-started', 'submitted', null, 1, null],
    ['district', 'not-started', 'submitted', null, 0, 'evidence-missing'],
    ['district', 'accepted', 'draft', null, 1, 'not-possible'],
    ['province', 'submitted', 'returned', null, 1, 'remarks-missing'],
    ['province', 'submitted', 'returned', 'lampirkan daftar hadir', 1, null],
    ['province', 'draft', 'accepted', null, 1, 'not-possible'],
    ['province', 'accepted', 'returned', 'tanda tangan kurang', 1, null],
  ] as const)('moved by the %s from %s to %s', (hand, from, to, remarks, evidence, refused) => {
    expect(refuseMove(hand, { from, to, remarks, evidence })).toBe(refused);
  });

  it('never stays where it was by a move', () => {
    for (const state of OUTPUT_STATES) {
      for (const hand of ['district', 'province'] as const) expect(nextStates(hand, state)).not.toContain(state);
    }
  });

  it('is late from the day after it was due until it is handed in', () => {
    expect(isLate('draft', '2026-03-31', '2026-03-31')).toBe(false);
    expect(isLate('draft', '2026-03-31', '2026-04-01')).toBe(true);
    expect(isLate('submitted', '2026-03-31', '2026-04-01')).toBe(false);
    expect(isLate('draft', null, '2026-04-01')).toBe(false);
  });
});

it('evidence is ticked piece by piece, named alike in both languages', () => {
  for (const set of AKSI_SETS)
    for (const output of outputsOf(set))
      expect([output.code, output.evidence.en.split(', ').length]).toEqual([output.code, evidenceItems(output).length]);
});

it('a province coaches first who is least far; a district with nothing late or returned is asked for nothing', () => {
  const of = (...states: [OutputState, boolean][]) =>
    Object.fromEntries(states.map(([state, late], i) => [`U${i + 1}.1`, { state, late }]));
  expect(coachingOf(of(['accepted', false], ['draft', true], ['returned', false], ['not-started', false]))).toEqual({
    share: 0.25,
    late: ['U2.1'],
    returned: ['U3.1'],
    waiting: [],
  });
  expect(coachingOf(of(['submitted', false]))).toEqual({ share: 0, late: [], returned: [], waiting: ['U1.1'] });
});

describe('what the platform tells by itself', () => {
  const facts: CheckFacts = {
    villagesMeasured: { done: 176, of: 195 },
    campaign: { done: 80, of: 100 },
    priorityListed: 12,
    priorityFrozen: false,
    targetsVerified: { done: 195, of: 195 },
    cadresActive: { done: 100, of: 192 },
    planBudgeted: { done: 3, of: 4 },
    published: 0,
    meetings: 0,
    commitments: { done: 0, of: 0 },
  };
  it.each([
    ['villages-measured', 'met'],
    ['targets-verified', 'met'],
    ['cadres-active', 'not-met'],
    ['plan-budgeted', 'met'],
    ['published', 'not-met'],
    ['campaign-coverage', 'met'],
    ['priority-listed', 'met'],
    ['priority-frozen', 'not-met'],
    ['meeting-held', 'not-met'],
    ['commitments-made', 'not-met'],
    ['commitments-closed', 'unknown'],
  ] as const)('%s is %s', (code, state) => {
    expect(checkOf(code, facts).state).toBe(state);
  });

  it('nothing is unknown but what has no denominator', () => {
    const none = { ...facts, campaign: null, villagesMeasured: { done: 0, of: 0 } };
    expect(CHECKS.filter((code) => checkOf(code, none).state === 'unknown')).toEqual([
      'villages-measured',
      'campaign-coverage',
      'commitments-closed',
    ]);
  });
});
