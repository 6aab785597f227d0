import { expect, it } from 'vitest';
import { monthOf } from '../period/month.ts';
import { agendaEndsOn, isAgendaOpen, refuseAgendaDay } from './agenda-grant.ts';

it('names are given for a meeting of the agenda’s month that is still to be held', () => {
  const month = monthOf('2026-03-01');
  expect(refuseAgendaDay('2026-03-10', month, '2026-03-10')).toBeNull();
  expect(refuseAgendaDay('2026-03-09', month, '2026-03-10')).toBe('past');
  expect(refuseAgendaDay('2026-04-01', month, '2026-03-10')).toBe('other-month');
});

it('they end a week after it, or when they are taken back', () => {
  const endsOn = agendaEndsOn('2026-02-25');
  expect(endsOn).toBe('2026-03-04');
  expect(isAgendaOpen({ endsOn, withdrawnAt: null }, '2026-03-04')).toBe(true);
  expect(isAgendaOpen({ endsOn, withdrawnAt: null }, '2026-03-05')).toBe(false);
  expect(isAgendaOpen({ endsOn, withdrawnAt: 1 }, '2026-03-01')).toBe(false);
});
