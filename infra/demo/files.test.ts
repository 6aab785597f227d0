import { expect, test } from 'vitest';
import { generateCsv } from './files.ts';

test('a CSV for measuring has a title, a header and exactly the rows asked for', async () => {
  let lines = 0;
  for await (const line of generateCsv(5_000, '17.04')) lines += line.endsWith('\r\n') ? 1 : 0;
  expect(lines).toBe(5_002);
});

test('most children of one month come again in another', async () => {
  const people = async (month: string) => {
    const found = new Set<string>();
    for await (const line of generateCsv(2_000, '17.04', { month })) found.add(line.split(',').slice(2, 4).join());
    return found;
  };
  const [february, august] = [await people('2026-02'), await people('2026-08')];
  expect([...august].filter((person) => february.has(person)).length / august.size).toBeGreaterThan(0.6);
});

test('a district that is not of the demonstration is refused', async () => {
  await expect(generateCsv(10, '33.01').next()).rejects.toThrow(RangeError);
});
