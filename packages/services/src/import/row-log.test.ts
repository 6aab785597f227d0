import { expect, it } from 'vitest';
import { createRowLog } from './row-log.ts';

it('gives back what each row said, however much was written since', () => {
  const log = createRowLog<{ name: string; row: number }>();
  const name = (row: number) => `SITI “${'é'.repeat(row % 40)}” 👶`;
  for (let row = 1; row <= 5000; row += 1) if (row % 3 !== 0) log.put(row, { name: name(row), row });
  for (let row = 1; row <= 5000; row += 1) {
    expect(log.get(row)).toEqual(row % 3 === 0 ? undefined : { name: name(row), row });
  }
});
