import { type AssessedDistrict, Problem } from '@konvergensi/contract';
import {
  type AksiOutputRow,
  type AssessmentRow,
  assessmentsOf,
  type InstrumentRow,
  instrumentOf,
  json,
  type RegionRow,
  sql,
} from '@konvergensi/db';
import {
  type AksiSet,
  checkOf,
  checksOf,
  classOf,
  type Instrument,
  type ProposedScore,
  proposedInstrument,
  proposedScore,
  type ScoreLetter,
  scoreTotal,
} from '@konvergensi/domain';
import { checkFacts } from '../aksi/check-facts.ts';
import { setOfYear } from '../aksi/read-aksi.ts';
import type { Deps } from '../core/deps.ts';
import { regionRef } from '../region/find-region.ts';
import type { PlacedDistrict } from '../region/open-province.ts';

export interface Override {
  letter: ScoreLetter;
  reason: string;
  by: string;
}
export type Proposed = Readonly<Record<string, ProposedScore>>;

export interface Round {
  province: number;
  year: number;
  set: AksiSet;
  instrument: Instrument;
  /** Edition; null: the platform's proposal. */
  edition: number | null;
  rows: ReadonlyMap<number, AssessmentRow>;
}

/** The instrument of a year and what was judged by it. */
export async function loadRound(deps: Deps, province: number, year: number): Promise<Round> {
  const set = setOfYear(year);
  const [instruments, rows] = await deps.directory.batch([instrumentOf(province, year), assessmentsOf(province, year)]);
  const stored = instruments!.rows[0] as unknown as InstrumentRow | undefined;
  return {
    province,
    year,
    set,
    instrument: stored === undefined ? proposedInstrument(set, year) : (JSON.parse(stored.body) as Instrument),
    edition: stored?.version ?? null,
    rows: new Map((rows!.rows as unknown as AssessmentRow[]).map((row) => [row.district, row])),
  };
}

/** Letters that follow today from a district's own tables; the same tables give the same letters. */
export async function proposedOf(deps: Deps, { set, year }: Round, district: PlacedDistrict): Promise<Proposed> {
  const db = deps.shard(district.shard);
  const [facts, outputs] = [
    await checkFacts({ id: district.id, db }, year),
    await db.all<AksiOutputRow>(sql`select * from aksi_output where district = ${district.id} and year = ${year}`),
  ];
  const states = new Map(outputs.map(({ output, state }) => [output, state]));
  return Object.fromEntries(
    [...checksOf(set)].map(([code, checks]) => [
      code,
      proposedScore(
        states.get(code) ?? 'not-started',
        checks.map((check) => checkOf(check, facts)),
      ),
    ]),
  );
}

export const overridesOf = (row: AssessmentRow | undefined): Readonly<Record<string, Override>> =>
  JSON.parse(row?.overrides ?? '{}') as Record<string, Override>;

/** A district's letters and total; once shared, by what was proposed then. */
export function assessed(round: Round, district: RegionRow, today: Proposed): Omit<AssessedDistrict, 'group'> {
  const row = round.rows.get(district.id);
  const proposed = row?.proposed == null ? today : (JSON.parse(row.proposed) as Proposed);
  const overrides = overridesOf(row);
  const set = new Map(Object.entries(overrides).map(([code, { letter }]) => [code, letter]));
  const total = scoreTotal(round.instrument, new Map(Object.entries(proposed)), set);
  return {
    region: regionRef(district),
    state: row?.state ?? 'draft',
    items: round.instrument.items.map(({ code }) => {
      const { letter, atBest } = proposed[code] ?? { letter: 'D', atBest: 'D' };
      const other = overrides[code];
      return {
        code,
        proposed: letter,
        atBest,
        letter: other?.letter ?? letter,
        reason: other?.reason ?? null,
        by: other?.by ?? null,
      };
    }),
    ...total,
    class: classOf(round.instrument, total.total),
    panelOn: row?.panel_on ?? null,
    panelNotes: row?.panel_notes ?? '',
    objection: row?.objection ?? null,
    objectionBy: row?.objection_by ?? null,
    answer: row?.answer ?? null,
    version: row?.version ?? null,
  };
}

export const instrumentBody = ({ instrument, edition }: Round) => ({
  items: [...instrument.items],
  classes: [...instrument.classes],
  source: instrument.source,
  version: edition,
});

export const stored = (proposed: Proposed): string => json(proposed);

export function refuseState(is: boolean, detail: string): void {
  if (is) throw new Problem('wrong-state', { detail });
}
