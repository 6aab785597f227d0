import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  packServices,
  parseServiceCell,
  type ServiceCell,
  serviceIn,
  serviceSign,
  unpackServices,
} from './month-services.ts';
import { SERVICE_CODES } from './service-code.ts';

const RECEIVED: ServiceCell = { mark: 'received', times: 1 };

describe('a stored month', () => {
  const cell = fc.constantFrom<ServiceCell>(
    RECEIVED,
    { mark: 'received', times: 3 },
    { mark: 'not-received', times: 0 },
    { mark: 'not-due', times: 0 },
  );
  test('is read as it was written, as wide as there are services', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...SERVICE_CODES), cell), { selector: ([code]) => code }),
        (entries) => {
          const cells = new Map(entries);
          const text = packServices(cells);
          expect(text).toHaveLength(SERVICE_CODES.length);
          expect(unpackServices(text)).toEqual(
            new Map(SERVICE_CODES.flatMap((code) => (cells.has(code) ? [[code, cells.get(code)]] : []))),
          );
          for (const [code, value] of entries) expect(serviceIn(text, code)).toEqual(value);
        },
      ),
      { seed: 20260305, numRuns: 100 },
    );
  });
  test('written when there were fewer services says nothing of later ones', () => {
    expect([...unpackServices('v')]).toEqual([['antenatal', RECEIVED]]);
  });
  test.each([
    ['v', 'v'],
    ['1', 'v'],
    [' X ', 'x'],
    ['-', '-'],
    ['4', '4'],
    ['', ''],
  ])('%j is read as %j', (typed, sign) => {
    const read = parseServiceCell(typed);
    expect(read === null ? null : serviceSign(read)).toBe(sign);
  });
  test.each(['ya', '0', 'vv', '10'])('%j is refused', (typed) => {
    expect(parseServiceCell(typed)).toBeNull();
  });
});
