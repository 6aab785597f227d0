import { expect, it } from 'vitest';
import { CRONS } from '../topology/topology.ts';
import { isDue } from './crons.ts';

it.each([
  [CRONS.minute, '2026-02-28T23:59:31Z', true],
  [CRONS.nightly, '2026-03-01T18:17:00Z', true],
  [CRONS.nightly, '2026-03-01T18:18:00Z', false],
  [CRONS.nightly, '2026-03-01T06:17:00Z', false],
  ['0 0 1 * *', '2026-03-01T00:00:59Z', true],
  ['0 0 1 * *', '2026-03-02T00:00:00Z', false],
  ['0 0 * * 1', '2026-03-02T00:00:00Z', true],
])('cron "%s" at %s is due: %s', (cron, at, due) => {
  expect(isDue(cron, new Date(at))).toBe(due);
});
