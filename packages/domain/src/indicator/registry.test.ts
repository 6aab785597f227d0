import { describe, expect, it } from 'vitest';
import { allIndicators, indicatorByCode, indicators } from './registry.ts';
import { convergenceIndicators } from './sets/convergence.ts';
import { indicatorSets } from './sets/sets.ts';
import { targetOf } from './targets.ts';

describe('the registry', () => {
  it('has each indicator once, with names and words in both languages', () => {
    expect(indicatorByCode.size).toBe(allIndicators.length);
    for (const { code, name, numerator, denominator, unit, sources } of allIndicators) {
      for (const words of [name, numerator, ...(denominator === null ? [] : [denominator])]) {
        expect({ code, id: words.id.length > 1, en: words.en.length > 1 }).toEqual({ code, id: true, en: true });
      }
      expect({ code, sources: sources.length > 0, pair: (unit === 'percent') === (denominator !== null) }).toEqual({
        code,
        sources: true,
        pair: true,
      });
    }
  });

  it('has sets of the sizes that are known, of indicators it knows', () => {
    expect(indicatorSets.map(({ code, codes }) => [code, codes.length])).toEqual([
      ['cakupan-2018', 20],
      ['esensial-2022', 29],
      ['supply-2022', 27],
      ['perpres-72-2021', 20],
      ['daftar-2025', 0],
    ]);
    for (const code of indicatorSets.flatMap(({ codes }) => codes)) expect(indicatorByCode.has(code)).toBe(true);
  });

  it('has convergence by group, joint and by service', () => {
    const codes = convergenceIndicators.map(({ code }) => code);
    expect(codes.slice(0, 5)).toEqual(['konv.bersama', 'konv.lengkap', 'konv.ibu', 'konv.anak', 'konv.paud']);
    expect(codes).toEqual(expect.arrayContaining(['konv.ibu.antenatal', 'konv.anak.weighing']));
  });

  it('computes with none that an agency enters', () => {
    expect(indicators.some(({ overTime }) => overTime === 'entri')).toBe(false);
  });
});

describe('a target of a year', () => {
  const targetsOf = (code: string) => indicatorByCode.get(code)?.targets ?? [];

  it('colours only with a source', () => {
    expect(targetOf(targetsOf('esensial.bumil_1'), 2024)).toEqual({
      kind: 'confirmed',
      value: 90,
      source: 'Perpres 72/2021',
    });
    expect(targetOf(targetsOf('esensial.remaja_1'), 2024).kind).toBe('unconfirmed');
    expect(targetOf(targetsOf('esensial.remaja_1'), 2025)).toEqual({ kind: 'none' });
  });

  it('has no source where only copies of forms say it', () => {
    const supply = allIndicators.filter(({ code }) => code.startsWith('supply.'));
    expect(supply.flatMap(({ targets }) => targets).every(({ source }) => source === null)).toBe(true);
    expect(targetOf(targetsOf('supply.rembuk_kec'), 2024)).toMatchObject({
      kind: 'unconfirmed',
      values: [{ value: 2 }],
    });
  });

  it('keeps official values that differ side by side until a district decides', () => {
    const targets = targetsOf('esensial.remaja_2');
    expect(targetOf(targets, 2024)).toMatchObject({ kind: 'unconfirmed', values: [{ value: 58 }, { value: 80 }] });
    expect(targetOf(targets, 2024, { year: 2024, value: 58, source: 'Perbup 12/2024' })).toEqual({
      kind: 'confirmed',
      value: 58,
      source: 'Perbup 12/2024',
    });
  });
});
