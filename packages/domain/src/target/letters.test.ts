import { describe, expect, test } from 'vitest';
import type { NutritionCode } from '../reference/nutrition-categories.ts';
import type { RiskCode } from '../reference/pregnancy-risks.ts';
import { nutritionLetter } from './nutrition-letter.ts';
import { pregnancyStatus, type RiskFacts } from './pregnancy-status.ts';

const sound: RiskFacts = {
  armCm: 26,
  hbGdl: 12,
  ageYears: 27,
  monthsSinceLastBirth: 40,
  births: 1,
  heightCm: 155,
  history: 0,
};

describe('pregnancy status of form 2A', () => {
  test.each<[Partial<RiskFacts>, string | null, RiskCode[]]>([
    [{}, 'N', []],
    [{ armCm: 23.5 }, 'N', []],
    [{ armCm: 23.4 }, 'KEK', ['kek']],
    [{ hbGdl: 10.9 }, 'N', ['anaemia']],
    [{ ageYears: 19 }, 'RISTI', ['too-young']],
    [{ ageYears: 20 }, 'N', []],
    [{ ageYears: 35 }, 'N', ['too-old-bkkbn']],
    [{ ageYears: 36 }, 'RISTI', ['too-old', 'too-old-bkkbn']],
    [{ ageYears: 41 }, 'RISTI', ['too-old']],
    [{ monthsSinceLastBirth: 23 }, 'RISTI', ['too-close']],
    [{ monthsSinceLastBirth: 24 }, 'N', []],
    [{ births: 3 }, 'N', ['too-many-bkkbn-3']],
    [{ births: 4 }, 'RISTI', ['too-many', 'too-many-bkkbn-3', 'too-many-bkkbn-over-3']],
    [{ heightCm: 144.9 }, 'RISTI', ['short']],
    [{ history: 1 }, 'RISTI', ['history']],
    [{ armCm: 22, ageYears: 18 }, 'KEK', ['kek', 'too-young']],
    [{ armCm: null }, null, []],
    [{ armCm: null, ageYears: 18 }, 'RISTI', ['too-young']],
  ])('%j: %s %j', (facts, letter, codes) => {
    const status = pregnancyStatus({ ...sound, ...facts });
    expect([status.letter, status.codes]).toEqual([letter, codes]);
  });

  test('what is not recorded is named', () => {
    expect(pregnancyStatus({ ...sound, armCm: null, births: null }).notRecorded).toEqual(['armCm', 'births']);
  });
});

test.each<[NutritionCode | null, boolean | null, string | null]>([
  ['gizi-buruk', true, 'GB'],
  ['gizi-kurang', true, 'GK'],
  ['gizi-baik', true, 'S'],
  ['obesitas', false, 'N'],
  [null, true, 'S'],
  ['gizi-kurang', null, 'GK'],
  ['gizi-baik', null, null],
  [null, false, null],
  [null, null, null],
])('form 2B: %s, stunted %s is %s', (nutrition, stunted, letter) => {
  expect(nutritionLetter(nutrition, stunted)).toBe(letter);
});
