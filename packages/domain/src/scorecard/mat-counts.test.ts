import { expect, test } from 'vitest';
import { matCounts } from './mat-counts.ts';

test('mat colours never add up to more children than there are', () => {
  const readings = [
    { child: 'a', month: 24_307, colour: 'green' as const },
    { child: 'a', month: 24_308, colour: 'yellow' as const },
    { child: 'b', month: 24_308, colour: 'red' as const },
    { child: 'gone', month: 24_308, colour: 'red' as const },
  ];
  const counts = matCounts(['a', 'b', 'c', 'c'], readings);
  expect(counts).toEqual({ green: 0, yellow: 1, red: 1, 'not-measured': 1 });
  expect(matCounts(['a', 'b', 'c'], [...readings].reverse())).toEqual(counts);
});
