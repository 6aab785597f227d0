import { describe, expect, it } from 'vitest';
import { monthOf, parseMonth } from '../period/month.ts';
import { BASE_RULES, FIGURE_RULES, figureRulesOf } from '../reference/figure-rules.ts';
import { affectedCells } from './affected-cells.ts';
import { RULE_VERSION } from './registry.ts';
import { changesOfRules } from './rule-change.ts';
import { SKDN_CODES } from './skdn-of-month.ts';
import { type ChildFact, computeVillageMonth, type MeasurementFact } from './village-month.ts';
import { gainOfMonth, type StoredWeighing } from './weight-history.ts';

const month = (text: string): number => parseMonth(text) as number;
const child = (id: string, over: Partial<ChildFact> = {}): ChildFact => ({
  id,
  sex: 1,
  birthDate: '2025-01-10',
  livedFrom: null,
  leftOn: null,
  posyandu: null,
  ...over,
});
const weighed = (person: string, date: string, weightG: number | null): MeasurementFact => ({
  person,
  date,
  weightG,
  lengthUm: null,
  position: null,
  oedema: false,
});

/** SKDN of a month, of children with all their weighings. */
function skdn(period: number, all: readonly MeasurementFact[], children = [child('a')], rules = BASE_RULES) {
  const facts = {
    period,
    children,
    measurements: all.filter(({ date }) => monthOf(date) === period),
    earlier: all.filter(({ date }) => monthOf(date) < period),
    targets: { daftar: null, proyeksi: null, registerFrom: null },
  };
  const { counts, byPosyandu } = computeVillageMonth(facts, false, rules);
  const of = (code: string) => counts.get(code)?.slice(0, 2).join('/') ?? '-';
  return { of, all: SKDN_CODES.map((code) => `${code} ${of(code)}`), byPosyandu, counts };
}

describe('another version of the rules', () => {
  const [may, june] = [weighed('a', '2025-05-10', 6500), weighed('a', '2025-06-10', 6800)];
  const by = (version: string) =>
    computeVillageMonth(
      {
        period: month('2025-06'),
        children: [child('a')],
        measurements: [june],
        earlier: [may],
        targets: { daftar: null, proyeksi: null, registerFrom: null },
      },
      false,
      figureRulesOf(version),
    ).counts;

  it('is data: 300 g on the same ribbon is N by the first and T by the second (KBM of boys at 5 months: 500 g)', () => {
    const changes = changesOfRules(by('2026.4'), by('2026.5'));
    expect(changes).toEqual({
      n_d: { before: [1, 1, 0, 0], after: [0, 1, 0, 0] },
      n_d_terkoreksi: { before: [1, 1, 0, 0], after: [0, 1, 0, 0] },
      t_d: { before: [0, 1, 0, 0], after: [1, 1, 0, 0] },
    });
  });

  it('each has its own number, and one that is not known is read as the first', () => {
    expect(new Set(FIGURE_RULES.map(({ version }) => version)).size).toBe(FIGURE_RULES.length);
    expect(figureRulesOf('1999.1')).toBe(FIGURE_RULES[0]);
    expect(RULE_VERSION).toBe(FIGURE_RULES[0]!.version);
  });

  it('a changed weight marks the months that change by any of them', () => {
    const kg = (date: string, weightG: number): StoredWeighing => ({ date, weightG, oedema: false });
    const [before, after] = [kg('2025-05-10', 6500), kg('2025-05-10', 6300)];
    const person = { ...child('a'), person: 'a' };
    const cells = affectedCells(
      {
        kind: 'measurement',
        village: 1,
        dates: [before.date],
        person,
        before: [before, kg('2025-06-10', 6800)],
        after: [after, kg('2025-06-10', 6800)],
      },
      month('2025-12'),
    );
    // By the first it was N and stays N; by the second it was T and becomes N.
    expect(cells.map(({ period }) => period)).toEqual([month('2025-05'), month('2025-06')]);
  });
});

describe('SKDN of a village in a month (KBM of boys at 5 and 6 months: 500 g and 400 g)', () => {
  const [april, may, june, july] = [
    weighed('a', '2025-04-10', 6000),
    weighed('a', '2025-05-10', 6500),
    weighed('a', '2025-06-10', 6600),
    weighed('a', '2025-07-10', 6700),
  ];

  it('gained, not gained, not gained twice, in a row', () => {
    expect(skdn(month('2025-04'), [april]).all.slice(0, 6)).toEqual([
      'n_d 0/1',
      'n_d_terkoreksi -',
      't_d 0/1',
      'o_d 0/1',
      'b_d 1/1',
      '2t_d 0/1',
    ]);
    const counts = (until: string, of: readonly MeasurementFact[]) => {
      const { of: count } = skdn(month(until), of);
      return ['n_d', 'n_d_terkoreksi', 't_d', '2t_d'].map(count).join(' ');
    };
    // 500 g at four months where 600 g is the minimum, but in the same ribbon (−1 to −2 SD): gained.
    expect(skdn(month('2025-05'), [april, may]).of('n_d_terkoreksi')).toBe('1/1');
    const flat = { ...june, weightG: 6500 };
    expect(counts('2025-06', [april, may, flat])).toBe('0/1 0/1 1/1 0/1');
    expect(counts('2025-07', [april, may, flat, { ...july, weightG: 6400 }])).toBe('0/1 0/1 1/1 1/1');
  });

  it("D 4, O 1, B 1, N 1: N/D is 1/4 and N/D' 1/2", () => {
    const children = ['gained', 'not', 'away', 'new'].map((id) => child(id));
    const rows = [
      weighed('gained', '2025-06-10', 7000),
      weighed('gained', '2025-07-10', 7500),
      weighed('not', '2025-06-10', 7500),
      weighed('not', '2025-07-10', 7500),
      weighed('away', '2025-03-10', 6000),
      weighed('away', '2025-07-10', 7900),
      weighed('new', '2025-07-10', 7900),
      weighed('nobody', '2025-07-10', 7900),
    ];
    expect(skdn(month('2025-07'), rows, children).all).toEqual([
      'n_d 1/4',
      'n_d_terkoreksi 1/2',
      't_d 1/4',
      'o_d 1/4',
      'b_d 1/4',
      '2t_d 0/4',
      'bgm_d 0/4',
    ]);
  });

  it('below the red line from z −3 on down; implausible and oedema are left out, and said so', () => {
    // WHO weight-for-age, boys, 181 days: −3 SD is 5.67 kg, −6 SD under 4 kg.
    const bgm = (row: MeasurementFact) => skdn(month('2025-07'), [row]).counts.get('bgm_d');
    expect(bgm(weighed('a', '2025-07-10', 5600))).toEqual([1, 1, 0, 0]);
    expect(bgm(weighed('a', '2025-07-10', 5800))).toEqual([0, 1, 0, 0]);
    expect(bgm(weighed('a', '2025-07-10', 2500))).toEqual([0, 0, 1, 0]);
    expect(bgm({ ...weighed('a', '2025-07-10', 5600), oedema: true })).toEqual([0, 0, 0, 1]);
  });

  it('who was only measured for length is in no D; each posyandu has its own', () => {
    expect(skdn(month('2025-07'), [{ ...weighed('a', '2025-07-10', null), lengthUm: 650_000 }]).of('n_d')).toBe('-');
    const { byPosyandu } = skdn(month('2025-07'), [july], [child('a', { posyandu: 'P1' })]);
    expect(byPosyandu.get('P1')?.get('b_d')).toEqual([1, 1, 0, 0]);
  });
});

describe('a changed weighing touches exactly the months whose counts change', () => {
  const RUNS = 200;
  const FIRST = month('2025-01');
  let state = 20261125;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const dateIn = (at: number) =>
    `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-${10 + random(3) * 5}`;

  it(`as a computation of every month before and after says, in ${RUNS} histories (seed 20261125)`, () => {
    const cost = new Map<number, number>();
    for (let run = 0; run < RUNS; run += 1) {
      const birthDate = ['2024-12-20', '2025-01-10', '2020-05-15', '2025-06-01'][random(4)]!;
      const person = child('a', { birthDate, sex: random(2) === 0 ? 1 : 2 });
      const before: MeasurementFact[] = [];
      for (let at = 0; at < 14; at += 1) {
        if (random(5) < 2) continue;
        before.push(weighed('a', dateIn(at), random(10) === 0 ? null : 4000 + at * 300 + random(900)));
      }
      const known = before.filter(({ date }) => date >= birthDate);
      const row = weighed(
        'a',
        random(3) === 0 ? (known.at(random(known.length || 1))?.date ?? dateIn(3)) : dateIn(random(14)),
        0,
      );
      if (row.date < birthDate) continue;
      row.weightG = random(8) === 0 ? null : 4000 + random(5000);
      const rest = known.filter(({ date }) => date !== row.date);
      const after = random(6) === 0 ? rest : [...rest, row];
      const text = (rows: readonly MeasurementFact[], period: number) =>
        JSON.stringify(
          FIGURE_RULES.map((rules) =>
            [...skdn(period, rows, [person], rules).counts].filter(([code]) => code !== 'd_s.register').sort(),
          ),
        );
      const differing = Array.from({ length: 14 }, (_, i) => FIRST + i).filter(
        (period) => text(known, period) !== text(after, period),
      );
      const named = affectedCells(
        { kind: 'measurement', village: 5, dates: [row.date], person, before: known, after },
        FIRST + 13,
      ).map(({ period }) => period);
      const own = monthOf(row.date);
      expect(named.filter((period) => period !== own)).toEqual(differing.filter((period) => period !== own));
      expect(named).toContain(own);
      cost.set(named.length, (cost.get(named.length) ?? 0) + 1);
    }
    expect(cost.get(1)).toBeGreaterThan(cost.get(2) ?? RUNS);
  });

  it('what recompute loads (two months and one weighing before) says what all weighings say', () => {
    for (let run = 0; run < RUNS; run += 1) {
      const all: StoredWeighing[] = [];
      for (let at = 0; at < 12; at += 1)
        if (random(5) < 3) all.push({ date: dateIn(at), weightG: 5000 + at * 250 + random(900), oedema: false });
      const period = FIRST + 2 + random(10);
      const of = (from: number, to: number) => all.filter(({ date }) => monthOf(date) >= from && monthOf(date) <= to);
      const recent = of(period - 2, period);
      const before = of(0, period - 3).slice(-1);
      const loaded = recent.some(({ date }) => monthOf(date) < period) ? recent : [...recent, ...before];
      const person = { sex: 1 as const, birthDate: '2024-12-01' };
      expect(gainOfMonth(person, loaded, period)).toEqual(gainOfMonth(person, of(0, period), period));
    }
  });
});
