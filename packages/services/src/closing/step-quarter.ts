import { Problem, type StepQuarter } from '@konvergensi/contract';
import {
  json,
  mustBe,
  packCounts,
  type QuarterCloseRow,
  quarterKey,
  quarterOf,
  type Statement,
  sql,
} from '@konvergensi/db';
import {
  type Period,
  type Permission,
  parsePeriod,
  type QuarterStep,
  quarterAfter,
  scorecardCounts,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openRecordVillage, type RecordVillage } from '../record/open-record-village.ts';
import { judgeVillage } from '../scorecard/judge-village.ts';
import { loadScorecard } from '../scorecard/village-scorecard.ts';
import { frozenFigures } from './frozen-figures.ts';

const PERMISSION: Readonly<Record<QuarterStep, Permission>> = {
  submit: 'period.submit',
  return: 'period.verify',
  verify: 'period.verify',
  lock: 'period.lock',
  correct: 'period.lock',
};

interface StepCommand {
  village: string;
  quarter: string;
  step: StepQuarter;
}

const CLOSED_STEPS = { 'wrong-state': 'Langkah ini tidak mungkin pada keadaan triwulan sekarang' } as const;

/** A quarter that has ended; one that runs is not closed. */
export function endedQuarter(text: string, village: RecordVillage): Period {
  const quarter = parsePeriod(text);
  if (quarter === null || quarter.kind !== 'quarter') throw new Problem('not-found');
  if (quarter.last >= village.thisMonth) throw new Problem('wrong-state', { detail: 'Triwulan ini belum berakhir' });
  return quarter;
}

/** One step of closing a village's quarter. A lock keeps the scorecard as it is then, as the next version. */
export async function stepQuarter(
  deps: Deps,
  actor: Actor,
  { village: code, quarter: text, step }: StepCommand,
): Promise<void> {
  const { village } = await openRecordVillage(deps, actor, code, PERMISSION[step.step]);
  const quarter = endedQuarter(text, village);
  const key = quarterKey(quarter.first);
  const { db } = village.district;
  const now = await db.one<QuarterCloseRow>(quarterOf(village.id, key));
  const next = quarterAfter(now?.state ?? 'open', now?.locks ?? 0, step.step, step.remarks);
  if (!next.ok && next.why === 'remarks-missing') {
    throw new Problem('invalid', { errors: [{ pointer: '/remarks', message: 'Tulis alasannya' }] });
  }
  if (!next.ok) throw new Problem('wrong-state', { detail: CLOSED_STEPS['wrong-state'] });
  if (step.on > village.today) {
    throw new Problem('invalid', { errors: [{ pointer: '/on', message: 'Tanggal di masa depan' }] });
  }
  const at = deps.now();
  const submitted = step.step === 'submit' ? step.on : null;
  const work = commit(deps, actor, {
    db,
    home: { kind: 'district', id: village.district.id },
    heads: new Map([[village.id, village.head]]),
    guards: [
      village.district.stillHere,
      mustBe(
        sql`select version from quarter_close where village = ${village.id} and period = ${key}`,
        now?.version ?? null,
      ),
    ],
    rows: [
      sql`insert into quarter_close (village, period, state, locks, first_submitted_on)
          values (${village.id}, ${key}, ${next.state}, ${next.version}, ${submitted})
          on conflict (village, period) do update set state = excluded.state, locks = excluded.locks,
            first_submitted_on = ifnull(first_submitted_on, excluded.first_submitted_on), version = quarter_close.version + 1`,
      sql`insert into quarter_step (village, period, seq, step, name, on_day, remarks, actor, at)
          select ${village.id}, ${key}, ifnull(max(seq), 0) + 1, ${step.step}, ${step.name}, ${step.on}, ${step.remarks}, ${actor.id}, ${at}
          from quarter_step where village = ${village.id} and period = ${key}`,
      ...(step.step === 'lock'
        ? [await frozen(village, quarter, next.version, at), await frozenFigures(village, quarter, next.version, at)]
        : []),
    ],
    trail: [
      {
        scope: village.id,
        verb: `quarter.${step.step}`,
        subject: text,
        body: { ...step, before: now?.state ?? 'open', state: next.state, lock: next.version },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}

/** Code under which a frozen version keeps a field of the village funds: [total, for stunting, realised or null]. */
export const FUND_CODE = 'dana.';

/** The scorecard and the year's village funds as they are now, kept for good under the number of the lock, with the reason of the correction before it. */
async function frozen(village: RecordVillage, quarter: Period, lock: number, at: number): Promise<Statement> {
  const { facts, rules, funds } = await loadScorecard(village, quarter, undefined);
  const { people, scores } = judgeVillage(facts, quarter, rules.rules);
  const counts = {
    ...packCounts(scorecardCounts(people, scores, rules.rules)),
    ...Object.fromEntries(funds.map((row) => [`${FUND_CODE}${row.field}`, [row.total, row.stunting, row.realised]])),
  };
  const rows = scores.map(({ id, list, cells }) => [id, list, cells.map(({ service, verdict }) => [service, verdict])]);
  const key = quarterKey(quarter.first);
  return sql`insert into scorecard_version (village, period, lock_number, rules, compared, counts, people, reason, at)
      values (${village.id}, ${key}, ${lock}, ${rules.rules.id}, ${rules.rules.comparedWithGuide ? 1 : 0}, ${json(counts)}, ${json(rows)},
        ifnull((select remarks from quarter_step where village = ${village.id} and period = ${key} and step = 'correct' order by seq desc limit 1), ''),
        ${at})`;
}
