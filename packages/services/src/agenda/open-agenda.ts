import { Problem } from '@konvergensi/contract';
import { type AgendaGrantRow, agendaGrantsOf, type CaseFound, casesIn, sql } from '@konvergensi/db';
import { isAgendaOpen, type Month, type Permission, parseMonth } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { type FoundRegion, findRegion } from '../region/find-region.ts';

export interface Agenda {
  district: OpenDistrict;
  found: FoundRegion;
  month: Month;
  today: string;
  /** Open cases of the villages that the permission reaches. */
  cases: readonly CaseFound[];
  grants: readonly AgendaGrantRow[];
}

/** The agenda of a sub-district in a month: its open cases, and which of their names were given to the camat. */
export async function openAgenda(
  deps: Deps,
  actor: Actor,
  asked: { subdistrict: string; month: string },
  permission: Permission,
): Promise<Agenda> {
  const found = await findRegion(deps.directory, asked.subdistrict);
  if (found === undefined || found.ref.level !== 'subdistrict') throw new Problem('not-found');
  const district = await openDistrict(deps, actor, asked.subdistrict.slice(0, 5), permission);
  const month = parseMonth(asked.month) ?? 0;
  const [villages, cases, grants] = await district.db.batch([
    sql`select id from region where district = ${district.id} and level = 4 and parent = ${found.id}`,
    casesIn(district.id, found.id),
    agendaGrantsOf(district.id, found.id, month),
  ]);
  const reached = (village: number) => district.reaches([...district.path, found.id, village]);
  if (!villages!.rows.some((row) => reached(Number(row['id'])))) throw new Problem('not-found');
  return {
    district,
    found,
    month,
    today: todayOf(deps, district.code),
    cases: (cases!.rows as unknown as CaseFound[]).filter(({ state, village }) => state === 'open' && reached(village)),
    grants: grants!.rows as unknown as AgendaGrantRow[],
  };
}

export const casesOf = ({ cases }: Pick<AgendaGrantRow, 'cases'>): string[] => JSON.parse(cases) as string[];

/** Last day on which each case's name is shown, by its id: the latest of what is in force. */
export function shownUntil({ grants, today }: Pick<Agenda, 'grants' | 'today'>): Map<string, string> {
  const until = new Map<string, string>();
  for (const grant of grants.filter((one) => isOpen(one, today))) {
    for (const id of casesOf(grant)) {
      if (grant.ends_on > (until.get(id) ?? '')) until.set(id, grant.ends_on);
    }
  }
  return until;
}

export const isOpen = ({ ends_on, withdrawn_at }: AgendaGrantRow, today: string): boolean =>
  isAgendaOpen({ endsOn: ends_on, withdrawnAt: withdrawn_at }, today);
