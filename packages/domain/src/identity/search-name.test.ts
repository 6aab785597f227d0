import { describe, expect, it } from 'vitest';
import { nameSearch, soundOf, trigramsOf } from './search-name.ts';

describe('a name as it sounds', () => {
  it.each([
    ['Soekarno', 'Sukarno'],
    ['Djoko Tjondro', 'Joko Condro'],
    ['Siti Khadijah', 'Siti Kadija'],
    ['Muhammad Syafiq', 'Muhamad Shafik'],
    ['Zahra', 'Jara'],
  ])('%s and %s', (a, b) => {
    const [one, other] = [soundOf(a), soundOf(b)];
    expect(one).toBe(other);
  });
});

it('what is searched for is best found under its own name, then under the nearest', () => {
  const score = nameSearch('Soelastri Contoh');
  const names = ['Lastri Lain', 'Sulastri Contoh', 'Sulastini Contoh', 'Budi Contoh'];
  expect(names.toSorted((a, b) => score(b) - score(a))).toEqual([
    'Sulastri Contoh',
    'Sulastini Contoh',
    'Budi Contoh',
    'Lastri Lain',
  ]);
});

it('pieces are those of the longest words, as written and as they sound', () => {
  expect(trigramsOf('Soe Ani')).toEqual(['soe', 'ani', 'su']);
  expect(trigramsOf('Kartini Oetari Soepardi', 4)).toHaveLength(4);
});
