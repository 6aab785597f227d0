import { describe, expect, test } from 'vitest';
import type { ServiceCode } from '../service/service-code.ts';
import { cellOf, judge, type MarkLine, marks, someChild } from './made-up-village.fixture.ts';

const Q = '2026-Q3';

describe('immunisation', () => {
  const at = (birthDate: string, ...lines: readonly MarkLine[]) =>
    cellOf(judge(someChild({ birthDate, records: marks(...lines) }), Q), 'immunisation').verdict;
  test.each<[string, string, readonly MarkLine[], string]>([
    ['under 6 months', '2026-05-01', [['immunisation', '2026-07', 'v']], 'TS'],
    ['9 months, basic', '2025-12-15', [['immunisation', '2026-02', 'v']], 'Y'],
    ['9 months, none', '2025-12-15', [], 'T'],
    ['10 months, basic only', '2025-11-15', [['immunisation', '2026-02', 'v']], 'T'],
    [
      '10 months, both',
      '2025-11-15',
      [
        ['immunisation', '2026-02', 'v'],
        ['measles', '2026-08', 'v'],
      ],
      'Y',
    ],
  ])('%s', (_, birthDate, lines, verdict) => {
    expect(at(birthDate, ...lines)).toBe(verdict);
  });
  test('what the Buku KIA says counts', () => {
    const openings = (['immunisation', 'measles'] as ServiceCode[]).map((service) => ({
      service,
      count: 1,
      on: '2026-06-30',
    }));
    expect(cellOf(judge(someChild({ openings }), Q), 'immunisation').verdict).toBe('Y');
  });
});
