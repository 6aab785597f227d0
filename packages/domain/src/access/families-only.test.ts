import { expect, it } from 'vitest';
import { seesFamiliesOnly } from './families-only.ts';
import type { Role } from './roles.ts';
import type { Grant } from './scope.ts';

const held = (role: Role, ...path: number[]): Grant => ({ role, path, villages: null });

it('who accompanies families sees those; another role that reads names there sees all', () => {
  const village = [1, 2, 3, 5];
  expect(seesFamiliesOnly([held('family_team', ...village)], village)).toBe(true);
  expect(seesFamiliesOnly([held('plkb', 1, 2, 3)], village)).toBe(true);
  expect(seesFamiliesOnly([held('plkb', 1, 2, 3), held('cadre', ...village)], village)).toBe(false);
  expect(seesFamiliesOnly([held('plkb', 1, 2, 3), held('cadre', 1, 2, 3, 6)], village)).toBe(true);
  expect(seesFamiliesOnly([held('district_admin', 1, 2)], village), 'who sees no names at all').toBe(false);
  expect(seesFamiliesOnly([held('plkb', 1, 2, 4)], village), 'elsewhere').toBe(false);
});
