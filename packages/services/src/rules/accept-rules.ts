import { Problem } from '@konvergensi/contract';
import {
  type FigureRulesRow,
  markUnpublished,
  mustBe,
  type RuleTrialRow,
  rulesOfDistrict,
  sql,
  trialOf,
} from '@konvergensi/db';
import { figureRulesOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';

interface AcceptRules {
  district: string;
  version: string;
  /** The trial whose list was read. */
  trial: string;
  note: string;
}

/** Takes a version that was tried into use: every month that is not published is computed by it, published ones stay. */
export async function acceptRules(deps: Deps, actor: Actor, command: AcceptRules): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'rules.sign');
  if (!district.whole) throw new Problem('forbidden');
  const { db, id } = district;
  const [rules, trials] = await db.batch([rulesOfDistrict(id), trialOf(id)]);
  const accepted = rules!.rows as unknown as FigureRulesRow[];
  const trial = trials!.rows[0] as unknown as RuleTrialRow | undefined;
  const { version: before } = figureRulesOf(accepted.at(-1)?.version);
  if (trial?.version !== command.version || trial.from_version !== before || trial.finished_at === null) {
    throw new Problem('wrong-state', { detail: 'Aturan ini belum dicoba sampai selesai' });
  }
  if (trial.id !== command.trial) throw new Problem('conflict');
  const number = accepted.length + 1;
  const work = commit(deps, actor, {
    db,
    home: { kind: 'district', id },
    guards: [
      district.stillHere,
      mustBe(sql`select count(*) from figure_rules where district = ${id}`, accepted.length),
      mustBe(sql`select id from rule_trial where district = ${id} and finished_at is not null`, trial.id),
    ],
    rows: [
      sql`insert into figure_rules (district, number, version, accepted_by, accepted_name, accepted_at, note)
          values (${id}, ${number}, ${command.version}, ${actor.id}, ${actor.name}, ${deps.now()}, ${command.note})`,
      markUnpublished(id),
    ],
    trail: [
      {
        scope: id,
        verb: 'figures.accept-rules',
        subject: command.version,
        body: { before, trial: trial.id, cells: trial.cells, published: trial.published, note: command.note },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  await deps.sendRecompute({ district: id });
}
