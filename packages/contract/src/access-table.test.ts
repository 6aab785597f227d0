import { permissions, roles } from '@konvergensi/domain';
import { describe, expect, it } from 'vitest';
import { mayAt, relationOf, relations } from './access-table.ts';

describe('who may do what, and where', () => {
  it.each([
    ['17.04', '17.04', 'own'],
    ['', '17.04', 'below'],
    ['17', '17.04.01.2001', 'below'],
    ['17.04.01.2001', '17.04', 'above'],
    ['17.04.01.2001', '17.04.01.2002', 'sibling'],
    ['17.04.01', '17.04.02.2001', 'sibling'],
    ['17.04.01', '17.07.01', 'other-district'],
    ['17.04', '14', 'other-province'],
  ] as const)('%s is to %s: %s', (held, region, expected) => {
    expect(relationOf(held, region)).toBe(expected);
  });

  it('nobody reaches beside the own region, and every permission is held by someone and missing to someone', () => {
    for (const permission of permissions) {
      const answers = roles.map((role) => relations.map((relation) => mayAt(permission, role, relation)));
      expect(answers.flatMap((row) => row.slice(3)).every((may) => may === 'no')).toBe(true);
      expect(new Set(answers.map(([own]) => own))).toEqual(new Set(['yes', 'no']));
    }
  });
});
