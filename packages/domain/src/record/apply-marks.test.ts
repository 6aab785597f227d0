import { describe, expect, test } from 'vitest';
import { packServices, unpackServices } from '../service/month-services.ts';
import { applyMarks } from './apply-marks.ts';
import type { DueColumn } from './due-in-month.ts';

const column = (service: DueColumn['service'], due = true): DueColumn => ({
  service,
  column: { service },
  due,
  why: due ? null : 'not-at-risk',
  riskUnknown: false,
});
const COLUMNS = [column('water'), column('latrine'), column('home-visit', false), column('paud')];
const enter = (cells: Record<string, string>, reasons: Record<string, string> = {}, services?: string) =>
  applyMarks(services === undefined ? null : { services, reasons: {} }, { cells, reasons }, COLUMNS);

describe('what is entered for a month', () => {
  test('is laid over what is there; what is not mentioned stays', () => {
    const before = packServices(new Map([['water', { mark: 'received', times: 1 }]]));
    const done = enter({ latrine: 'x' }, {}, before);
    expect(
      done.ok && [...unpackServices(done.marks?.services ?? '')].map(([code, { mark }]) => `${code} ${mark}`),
    ).toEqual(['water received', 'latrine not-received']);
  });
  test('a mark can be taken back to "not recorded", and the same marks change nothing', () => {
    const before = packServices(new Map([['water', { mark: 'received', times: 1 }]]));
    const blank = enter({ water: '' }, {}, before);
    expect(blank.ok && [...unpackServices(blank.marks?.services ?? 'v')]).toEqual([]);
    expect(enter({ water: 'v' }, {}, before)).toEqual({ ok: true, marks: null });
    expect(enter({ water: '' })).toEqual({ ok: true, marks: null });
  });
  test.each([
    [{ water: '-' }, 'reason-missing'],
    [{ 'home-visit': 'x' }, 'reason-missing'],
    [{ water: 'ya' }, 'sign'],
    [{ paud2: 'v' }, 'unknown-service'],
    [{ antenatal: 'v' }, 'unknown-service'],
  ])('%j is refused: %s', (cells, why) => {
    expect(enter(cells)).toMatchObject({ ok: false, refusals: [{ why }] });
  });
  test('against the rule with a reason is kept with it; received is a fact, a dash of PAUD too', () => {
    const done = enter({ water: '-', 'home-visit': 'v', paud: '-' }, { water: ' rumah kosong ' });
    expect(done).toMatchObject({ ok: true, marks: { reasons: { water: 'rumah kosong' } } });
  });
});
