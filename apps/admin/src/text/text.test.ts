import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Fill, GapArguments } from './catalogue.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { textsOf } from './text.ts';

const SOURCE = join(import.meta.dirname, '..');
const gapsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap);

describe('the catalogue', () => {
  it('has every text in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
  });

  it('asks by type for the gaps of a text, and for nothing when it has none', () => {
    expectTypeOf<GapArguments<'Baris {n} dari {all}'>>().toEqualTypeOf<[gaps: Record<'n' | 'all', Fill>]>();
    expectTypeOf<GapArguments<'Masuk'>>().toEqualTypeOf<[]>();
  });

  it.each(['id', 'en'] as const)('fills every gap in %s', (language) => {
    const t = textsOf(language) as (key: string, gaps: Record<string, Fill>) => string;
    for (const [key, source] of Object.entries(id)) {
      const gaps = Object.fromEntries(gapsOf(source).map((gap) => [gap, gap === 'n' ? 2 : 'x']));
      expect(t(key, gaps), key).not.toMatch(/[{}]/);
    }
  });

  it('writes numbers as the language writes them', () => {
    expect(textsOf('id')('count.rows')).toBe('Baris data dalam berkas');
    expect(textsOf('id')('waiting.left', { n: 4353 })).toBe('4.353 baris belum diputuskan');
    expect(textsOf('en')('waiting.left', { n: 4353 })).toBe('4,353 rows not decided yet');
    expect(textsOf('en')('waiting.left', { n: 1 })).toBe('1 row not decided yet');
  });

  it('holds no text that no page uses', () => {
    const code = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('text') && !path.includes('.test.'))
      .map((path) => readFileSync(join(SOURCE, path), 'utf8'))
      .join('\n');
    const built = [...code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const suffixed = [...code.matchAll(/`([a-zA-Z]+\.)\$\{[^}]*\}(\w+)`/g)].map(([, prefix]) => prefix ?? '');
    const used = (key: string) =>
      code.includes(`'${key}'`) || [...built, ...suffixed].some((prefix) => key.startsWith(prefix));
    expect(Object.keys(id).filter((key) => !used(key))).toEqual([]);
  });
});
