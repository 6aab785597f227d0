import { Problem, type PutScorecardRules, type ScorecardRulesList } from '@konvergensi/contract';
import { markMonthsOf, type ScorecardRulesRow, scorecardRulesOfDistrict, sql } from '@konvergensi/db';
import { monthOf, SCORECARD_RULE_SETS, scorecardRulesOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';

/** The rule sets with the variants a district chose, and who compared them with the guide. */
export async function listScorecardRules(deps: Deps, actor: Actor, code: string): Promise<ScorecardRulesList> {
  const district = await openDistrict(deps, actor, code, 'scorecard.read');
  const rows = await district.db.all<ScorecardRulesRow>(scorecardRulesOfDistrict(district.id));
  return {
    sets: SCORECARD_RULE_SETS.map(({ id, edition, source, note }) => {
      const row = rows.find(({ rules }) => rules === id);
      return {
        rules: id,
        edition,
        source,
        note: note ?? '',
        lengthInCampaigns: row?.length_in_campaigns === 1,
        visitsMothers: row?.visits_mothers ?? null,
        visitsChildren: row?.visits_children ?? null,
        signed:
          row?.signed_on == null || row.signed_by === null
            ? null
            : { name: row.signed_by, on: row.signed_on, note: row.signed_note ?? '' },
      };
    }),
  };
}

interface SignRules {
  district: string;
  rules: string;
  choice: PutScorecardRules;
}

/** Chooses a rule set's variants and signs it off; every quarter with records is judged anew. */
export async function signScorecardRules(
  deps: Deps,
  actor: Actor,
  { district: code, rules, choice }: SignRules,
): Promise<void> {
  const district = await openDistrict(deps, actor, code, 'rules.sign');
  if (!district.whole) throw new Problem('forbidden');
  if (scorecardRulesOf(rules) === null) throw new Problem('not-found');
  const today = todayOf(deps, district.code);
  if (choice.signed !== null && choice.signed.on > today) {
    throw new Problem('invalid', { errors: [{ pointer: '/signed/on', message: 'Tanggal di masa depan' }] });
  }
  const before = (await district.db.all<ScorecardRulesRow>(scorecardRulesOfDistrict(district.id))).find(
    (row) => row.rules === rules,
  );
  const { signed } = choice;
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [
      sql`insert into scorecard_rules (district, rules, length_in_campaigns, visits_mothers, visits_children, signed_by, signed_on, signed_note)
          values (${district.id}, ${rules}, ${choice.lengthInCampaigns ? 1 : 0}, ${choice.visitsMothers}, ${choice.visitsChildren},
            ${signed?.name ?? null}, ${signed?.on ?? null}, ${signed?.note ?? null})
          on conflict (district, rules) do update set length_in_campaigns = excluded.length_in_campaigns,
            visits_mothers = excluded.visits_mothers, visits_children = excluded.visits_children, signed_by = excluded.signed_by,
            signed_on = excluded.signed_on, signed_note = excluded.signed_note, version = scorecard_rules.version + 1`,
      markMonthsOf(district.id, null, {
        from: monthOf(today) - 12,
        only: sql`exists (select 1 from person_month m where m.village = k.village and m.period = k.period)`,
      }),
    ],
    trail: [
      { scope: district.id, verb: 'scorecard.rules', subject: rules, body: { before: before ?? null, ...choice } },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  await deps.sendRecompute({ district: district.id });
}
