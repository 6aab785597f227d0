import type { CaseItem } from '@konvergensi/contract';
import type { CaseFound } from '@konvergensi/db';
import {
  type Agency,
  allows,
  caseStage,
  completedMonths,
  formatMonth,
  isUnattended,
  type RegionPath,
  zoneOfCode,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { todayIn } from '../core/today.ts';
import { regionRef } from '../region/find-region.ts';

export const agenciesOf = ({ agencies }: { agencies: string }): Agency[] => JSON.parse(agencies) as Agency[];

export const pathOfCase = (
  { path }: Pick<OpenDistrict, 'path'>,
  row: { subdistrict: number; village: number },
): RegionPath => [...path, row.subdistrict, row.village];

/** An office sees the cases it was handed, everyone else with the permission those of the own region. */
export const seesCase = (actor: Actor, path: RegionPath, agencies: readonly Agency[]): boolean =>
  actor.grants.some(
    (grant) =>
      allows([grant], 'case.read', path) &&
      (grant.role !== 'agency_officer' || agencies.some((agency) => agency === grant.agency)),
  );

/** What a case is called where no name is read. */
export const caseCode = ({ code }: Pick<OpenDistrict, 'code'>, number: number): string =>
  `${code}/${String(number).padStart(4, '0')}`;

/** The village in which a case lives. */
export const villageOfCase = (row: CaseFound): CaseItem['village'] =>
  regionRef({
    id: row.village,
    code: row.village_code,
    name: row.village_name,
    level: 4,
    kind: row.village_kind as 'desa',
  });

/** Who may read the names of the region, not those of accompanied families alone. */
export const namesCase = (actor: Actor, path: RegionPath): boolean => allows(actor.grants, 'person.list', path);

/** A case as this reader may see it: by name in the own region of who may read names, else by its code. */
export function caseItemOf(actor: Actor, district: OpenDistrict, row: CaseFound, today: string): CaseItem {
  const path = pathOfCase(district, row);
  const handedOn = todayIn(zoneOfCode(district.code), row.handed_at);
  const isOpen = row.state === 'open';
  return {
    id: row.id,
    code: caseCode(district, row.number),
    village: villageOfCase(row),
    name: namesCase(actor, path) ? row.name : null,
    sex: row.sex === 1 ? 'L' : 'P',
    ageMonths: completedMonths(row.birth_date, today),
    month: formatMonth(row.period),
    puskesmas: row.puskesmas_name,
    agencies: agenciesOf(row),
    task: row.task,
    handedOn,
    stage: caseStage({ isOpen, measuredOn: row.measured_on, finding: row.finding }),
    measuredOn: row.measured_on,
    notedOn: row.noted_on,
    unattended: isOpen && isUnattended(row.noted_on, handedOn, today),
    closedHow: row.closed_how,
    closedOn: row.closed_on,
    closedNote: row.closed_note,
    version: row.version,
  };
}
