import type { AksiLine, AksiTable } from '@konvergensi/contract';
import { type AksiLineRow, aksiLinesOf } from '@konvergensi/db';
import { AKSI_TABLES, type AksiTableCode, allows, fieldsOf, type LineKind } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { loadPriority, type PriorityState } from '../priority/read-priority.ts';
import type { PlacedVillage } from '../priority/village-cases.ts';
import { setOfYear } from './read-aksi.ts';

export interface TablePlace {
  district: string;
  year: string;
  table: AksiTableCode;
}

/** A district's table of the aksi, opened: the villages that this reader sees, the year's priority list, its lines. */
export interface OpenTable {
  district: OpenDistrict;
  year: number;
  priority: PriorityState;
  villages: readonly PlacedVillage[];
  /** Codes of the priority villages; empty while nobody has made a list. */
  chosen: ReadonlySet<string>;
  /** Year of that list; null: there is none. */
  chosenYear: number | null;
  /** Lines of a kind in the year, or in a year before or after. */
  linesOf<K extends LineKind>(kind: K, year?: number): Extract<AksiLine, { kind: K }>[];
  rows: readonly AksiLineRow[];
}

/** Kinds that a table reads beside its own, from the year before to the year after. */
const READ_WITH: Readonly<Partial<Record<AksiTableCode, readonly LineKind[]>>> = {
  situation: ['recommendation', 'activity'],
  plan: ['problem', 'recommendation'],
  review: ['activity', 'problem'],
  regulations: ['cadre'],
};

export async function openTable(
  deps: Deps,
  actor: Actor,
  { district: code, year: asked, table }: TablePlace,
  permission: 'aksi.read' | 'aksi.write',
): Promise<OpenTable> {
  const district = await openDistrict(deps, actor, code, permission);
  const year = Number(asked);
  setOfYear(year);
  const kinds = [...AKSI_TABLES[table], ...(READ_WITH[table] ?? [])];
  const [priority, rows] = await Promise.all([
    loadPriority(deps, district, { district: code, year: asked }),
    district.db.all<AksiLineRow>(
      aksiLinesOf(
        district.id,
        [-2, -1, 0, 1, 2].map((by) => year + by),
        kinds,
      ),
    ),
  ]);
  const listed = await listedIn(deps, district, { code, year, priority }, table);
  const villages = priority.cases.villages.filter(
    ({ id, parent }) => district.whole || district.reaches([...district.path, parent ?? 0, id]),
  );
  const seen = new Set(villages.map((village) => village.code));
  const seesNames = allows(actor.grants, 'aksi.write', district.path);
  const views = rows
    .map((row) => ({ year: row.year, view: viewOf(row, seesNames) }))
    .filter(({ view }) => district.whole || isAbout(view, seen));
  return {
    district,
    year,
    priority,
    villages,
    chosen: new Set(listed?.list.villages.flatMap((row) => (row.chosen ? [row.region.code] : []))),
    chosenYear: listed === null ? null : Number(listed.list.year),
    linesOf: <K extends LineKind>(kind: K, of = year) =>
      views.flatMap(({ year: at, view }) =>
        at === of && view.kind === kind ? [view as Extract<AksiLine, { kind: K }>] : [],
      ),
    rows,
  };
}

/** The list that holds: of the year, or for a plan, which is made a year ahead, of the year before; none until it is made. */
async function listedIn(
  deps: Deps,
  district: OpenDistrict,
  { code, year, priority }: { code: string; year: number; priority: PriorityState },
  table: AksiTableCode,
): Promise<PriorityState | null> {
  if (priority.list.version !== null) return priority;
  if (table !== 'plan') return null;
  const before = await loadPriority(deps, district, { district: code, year: String(year - 1) });
  return before.list.version === null ? null : before;
}

/** A line about villages is shown to those who see one of them; a line about none, or all, to everybody here. */
function isAbout(line: AksiLine, seen: ReadonlySet<string>): boolean {
  if (line.kind === 'cadre') return seen.has(line.values.village);
  if (line.kind !== 'activity' && line.kind !== 'problem') return true;
  return line.values.villages.length === 0 || line.values.villages.some((code) => seen.has(code));
}

export function viewOf(row: AksiLineRow, seesNames: boolean): AksiLine {
  const values = JSON.parse(row.line) as Record<string, unknown>;
  if (!seesNames) {
    for (const [name, field] of Object.entries(fieldsOf(row.kind))) if (field.names === true) values[name] = '';
  }
  const { kind, id, version, written_by, written_at } = row;
  return { kind, id, version, values, by: written_by, at: written_at } as unknown as AksiLine;
}

/** Villages as pages name them. */
export const placedOf = ({ code, name, subdistrict }: PlacedVillage) => ({ code, name, subdistrict });

export const villagesOf = ({ villages, chosen }: OpenTable): AksiTable['villages'] =>
  villages.map((village) => ({
    ...placedOf(village),
    kind: village.kind as AksiTable['villages'][number]['kind'],
    priority: chosen.has(village.code),
  }));
