import type { CommitmentView } from '@konvergensi/contract';
import { type CommitmentRow, commitmentsOf, type FigureRow, periodsOfDistrict, rollupRows } from '@konvergensi/db';
import {
  type Counts,
  climbOf,
  daysLate,
  formatMonth,
  indicatorByCode,
  type Month,
  mergeCounts,
  monthOf,
  percentOf,
  standingOf,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { readRow } from '../figure/figures-of-counts.ts';

type Placed = CommitmentRow & {
  meeting_title: string | null;
  meeting_on: string | null;
  meeting_region: number | null;
  files: number;
};

/** The ledger of a district: open commitments first, each with how its indicator stands and who it has climbed to. */
export async function readCommitments(
  deps: Deps,
  actor: Actor,
  command: { district: string },
): Promise<CommitmentView[]> {
  const district = await openDistrict(deps, actor, command.district, 'commitment.write');
  const [rows, periods, villages] = await district.db.batch([
    commitmentsOf(district.id),
    periodsOfDistrict(district.id),
    { sql: 'select id, code, parent from region where district = ? and level = 4', params: [district.id] },
  ]);
  const today = todayOf(deps, district.code);
  const places = villages!.rows as unknown as { id: number; code: string; parent: number }[];
  const seen = new Set(
    places.filter((v) => district.reaches([...district.path, v.parent, v.id])).map(({ code }) => code),
  );
  const ledger = (rows!.rows as unknown as Placed[]).filter(
    (row) => district.whole || villagesOf(row).some((code) => seen.has(code)),
  );
  const latest = periods!.rows.find((row) => row['measured'] === 1)?.['period'];
  const values = await valuesOf(district, ledger, latest === undefined ? null : Number(latest), places);
  const month = latest === undefined ? null : Number(latest);
  return ledger.map((row) => view(row, today, { value: values.get(row.id) ?? null, month }));
}

const villagesOf = (row: Placed): string[] => JSON.parse(row.villages) as string[];

/** Value of each commitment's indicator in the latest month, over its villages or the whole district. */
async function valuesOf(
  district: OpenDistrict,
  ledger: readonly Placed[],
  period: number | null,
  places: readonly { id: number; code: string }[],
): Promise<ReadonlyMap<string, number>> {
  const codes = [...new Set(ledger.flatMap(({ indicator }) => (indicator === null ? [] : [indicator])))];
  if (period === null || codes.length === 0) return new Map();
  const idOf = new Map(places.map(({ id, code }) => [code, id]));
  const regions = [...new Set(ledger.flatMap(villagesOf))].flatMap((code) => idOf.get(code) ?? []);
  const [own, parts] = await district.db.batch([
    rollupRows(district.id, 2, [period], [district.id], codes),
    rollupRows(district.id, 4, [period], regions, codes),
  ]);
  const countsOf = (result: typeof own) =>
    new Map((result!.rows as unknown as FigureRow[]).map((row) => [row.region, readRow(row).counts]));
  const whole = countsOf(own).get(district.id) ?? new Map();
  const villages = countsOf(parts);
  return new Map(
    ledger.flatMap((row) => {
      if (row.indicator === null) return [];
      const within = villagesOf(row);
      const sum: Counts =
        within.length === 0
          ? whole
          : within.reduce(
              (all, code) => mergeCounts(all, villages.get(idOf.get(code) ?? 0) ?? []),
              new Map() as Counts,
            );
      const tuple = sum.get(row.indicator);
      const value = tuple === undefined ? null : percentOf(tuple);
      return value === null ? [] : [[row.id, value] as const];
    }),
  );
}

interface Now {
  value: number | null;
  month: Month | null;
}

function view(row: Placed, today: string, { value, month }: Now): CommitmentView {
  const late = daysLate(row.due_on, today, row.state === 'open');
  const better = row.indicator === null ? null : (indicatorByCode.get(row.indicator)?.better ?? null);
  // A figure from before the promise says nothing about it.
  const since = month !== null && month >= monthOf(row.made_on) ? value : null;
  return {
    id: row.id,
    meeting:
      row.meeting === null || row.meeting_title === null
        ? null
        : { id: row.meeting, title: row.meeting_title, heldOn: row.meeting_on ?? row.made_on },
    what: row.what,
    ownerAgency: row.owner_agency as CommitmentView['ownerAgency'],
    ownerName: row.owner_name,
    villages: villagesOf(row),
    indicator: row.indicator,
    baseline: row.baseline,
    target: row.target,
    now: value,
    nowIn: value === null || month === null ? null : formatMonth(month),
    standing: standingOf({ baseline: row.baseline, target: row.target, now: since, better }),
    madeOn: row.made_on,
    dueOn: row.due_on,
    late: late > 0,
    lateDays: late,
    level: climbOf(late),
    budgetLine: row.budget_line,
    budget: row.budget,
    problem: row.problem,
    cause: row.cause,
    files: row.files,
    state: row.state,
    closing: row.closing,
    closedOn: row.closed_on,
    version: row.version,
  };
}
