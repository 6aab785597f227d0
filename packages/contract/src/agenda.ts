import { z } from 'zod';
import { civilDate, instant, month, ulid, words } from './primitives.ts';
import { dueItem } from './record.ts';
import { regionRef } from './region.ts';

const MOST_CASES = 100;

export const giveAgenda = z
  .strictObject({
    cases: z.array(ulid).min(1).max(MOST_CASES).meta({ description: 'Open cases on the agenda, of own villages' }),
    heldOn: civilDate.meta({ description: 'Day of the meeting; a week later nothing is shown any more' }),
    basis: words(5, 200).meta({ description: 'What the camat needs the names for, and the paper that says so' }),
  })
  .meta({ id: 'GiveAgenda' });
export type GiveAgenda = z.infer<typeof giveAgenda>;

const agendaCase = z.object({
  id: ulid,
  code: z.string(),
  village: regionRef,
  name: z.string().nullable().meta({ description: 'null for who may not read names, without a grant or after it' }),
  due: z
    .array(dueItem.pick({ service: true, name: true, by: true, state: true }))
    .meta({ description: 'Services that are due; empty where no name is shown' }),
  until: civilDate.nullable().meta({ description: 'Last day on which the camat is shown the name' }),
  mayGive: z.boolean(),
});
export type AgendaCase = z.infer<typeof agendaCase>;

const agendaGiven = z.object({
  id: ulid,
  codes: z.array(z.string()),
  heldOn: civilDate,
  endsOn: civilDate,
  basis: z.string(),
  givenBy: z.string(),
  givenAt: instant,
  state: z.enum(['open', 'ended', 'withdrawn']),
  mayWithdraw: z.boolean(),
});
export type AgendaGiven = z.infer<typeof agendaGiven>;

export const agendaPage = z
  .object({ region: regionRef, month, cases: z.array(agendaCase), given: z.array(agendaGiven) })
  .meta({ id: 'Agenda' });
export type AgendaPage = z.infer<typeof agendaPage>;
