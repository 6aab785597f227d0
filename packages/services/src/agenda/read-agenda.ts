import type { AgendaCase, AgendaGiven, AgendaPage } from '@konvergensi/contract';
import type { AgendaGrantRow, CaseFound } from '@konvergensi/db';
import { allows } from '@konvergensi/domain';
import { caseCode, namesCase, pathOfCase, villageOfCase } from '../case/case-view.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { dueOfPeople } from '../record/due-list.ts';
import { type Agenda, casesOf, isOpen, openAgenda, shownUntil } from './open-agenda.ts';

/** The open cases of an agenda: by name, with the services due, for who may read names and for the camat they were given to. */
export async function readAgenda(
  deps: Deps,
  actor: Actor,
  asked: { subdistrict: string; month: string },
): Promise<AgendaPage> {
  const agenda = await openAgenda(deps, actor, asked, 'agenda.read');
  const { district, found, today } = agenda;
  const until = shownUntil(agenda);
  const shown = agenda.cases.filter((row) => isNamed(actor, agenda, row, until));
  const due = await dueOfPeople(district, [...new Set(shown.map(({ village }) => village))], today);
  const named = new Set(shown.map(({ id }) => id));
  return {
    region: found.ref,
    month: asked.month,
    cases: agenda.cases.map((row): AgendaCase => {
      const isShown = named.has(row.id);
      return {
        id: row.id,
        code: caseCode(district, row.number),
        village: villageOfCase(row),
        name: isShown ? row.name : null,
        due: isShown ? (due.get(row.person) ?? []).filter(({ state }) => state !== 'later') : [],
        until: until.get(row.id) ?? null,
        mayGive: allows(actor.grants, 'agenda.grant', pathOfCase(district, row)),
      };
    }),
    given: agenda.grants.flatMap((row) => givenView(actor, agenda, row)),
  };
}

/** Who may read names there, and a camat of the sub-district while they are given. */
function isNamed(actor: Actor, { district }: Agenda, row: CaseFound, until: ReadonlyMap<string, string>): boolean {
  const path = pathOfCase(district, row);
  if (namesCase(actor, path)) return true;
  return until.has(row.id) && actor.grants.some((one) => one.role === 'camat' && allows([one], 'agenda.read', path));
}

/** What was given, with the cases that this reader reaches; nothing where there are none of them. */
function givenView(actor: Actor, { district, cases, today }: Agenda, row: AgendaGrantRow): AgendaGiven[] {
  const ids = casesOf(row);
  const own = cases.filter(({ id }) => ids.includes(id));
  if (own.length === 0) return [];
  const isInForce = isOpen(row, today);
  return [
    {
      id: row.id,
      codes: own.map(({ number }) => caseCode(district, number)),
      heldOn: row.held_on,
      endsOn: row.ends_on,
      basis: row.basis,
      givenBy: row.given_by,
      givenAt: row.given_at,
      state: row.withdrawn_at !== null ? 'withdrawn' : isInForce ? 'open' : 'ended',
      mayWithdraw: isInForce && own.some((one) => allows(actor.grants, 'agenda.grant', pathOfCase(district, one))),
    },
  ];
}
