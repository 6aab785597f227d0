import { isWorthComparing, nameSearch, trigramsOf } from '@konvergensi/domain';
import { expect, test } from 'vitest';
import { demoChildren } from './children.ts';
import { demoDistricts } from './districts.ts';
import { placeOf } from './generate.ts';
import { Random } from './random.ts';

const MISSPELLINGS = Number(process.env['RUNS'] ?? 1) * 500;
const CANDIDATES = 300;

/** What a hand or an ear makes of a name: one or two slips. */
function misspelled(name: string, random: Random): string {
  let text = name.toLowerCase();
  for (let n = random.chance(0.4) ? 2 : 1; n > 0; n -= 1) text = slip(text, random);
  return text;
}

const SWAPS = [
  ['u', 'oe'],
  ['y', 'i'],
  ['i', 'y'],
  ['j', 'dj'],
  ['c', 'tj'],
  ['f', 'v'],
  ['z', 's'],
  ['sy', 's'],
  ['kh', 'k'],
  ['h', ''],
] as const;

function slip(text: string, random: Random): string {
  const kind = random.int(0, 5);
  const at = random.int(0, text.length - 2);
  if (kind === 0) {
    const fitting = SWAPS.filter(([from]) => text.includes(from));
    if (fitting.length > 0) {
      const [from, to] = random.pick(fitting);
      return text.replace(from, to);
    }
  }
  if (kind === 1) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 2) return text.slice(0, at + 1) + text.slice(at);
  if (kind === 3) return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
  if (kind === 4) return text.replace(' ', '');
  return text.slice(0, at) + random.pick([...'aiueonrst']) + text.slice(at + 1);
}

test(`of ${MISSPELLINGS} misspelled names of Kaur at least 95 % are found among the first five`, async () => {
  const kaur = demoDistricts.find(({ code }) => code === '17.04')!;
  const place = await placeOf(kaur);
  const names = [...demoChildren(kaur, place.villages)].map(({ name }) => name);
  const lower = names.map((name) => name.toLowerCase());
  const random = new Random('misspelled 1');
  let found = 0;
  for (let i = 0; i < MISSPELLINGS; i += 1) {
    const name = random.pick(names);
    const query = misspelled(name, random);
    const pieces = trigramsOf(query);
    const shared = lower.map((text) => pieces.reduce((n, piece) => n + (text.includes(piece) ? 1 : 0), 0));
    const most = Math.max(...shared);
    const near = [...new Set(names.filter((_, index) => isWorthComparing(shared[index]!, most)).slice(0, CANDIDATES))];
    const score = nameSearch(query);
    const best = near
      .map((one) => [score(one), one] as const)
      .toSorted((a, b) => b[0] - a[0])
      .slice(0, 5);
    if (best.some(([, one]) => one === name)) found += 1;
  }
  process.stdout.write(
    `search: ${found} of ${MISSPELLINGS} misspelled names among ${names.length} found in the top 5 (seed "misspelled 1")\n`,
  );
  expect(found / MISSPELLINGS).toBeGreaterThanOrEqual(0.95);
}, 120_000);
