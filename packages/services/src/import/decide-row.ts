import { type DecideRow, Problem, type WaitingRow } from '@konvergensi/contract';
import { mustHold, type Statement, sql, type WaitRow, waitAt, waitsOf } from '@konvergensi/db';
import { normaliseName } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { applyDecisions } from './apply-decisions.ts';
import { findImport, type OneImport } from './read-import.ts';
import type { WaitDetail } from './waiting.ts';
import { villageNames, waitingRow } from './waiting-view.ts';

export type DecideImportRow = OneImport & { line: number; decision: DecideRow };

/** Rows of an import that wait for a person or were shown to one, both sides. */
export async function listWaiting(deps: Deps, actor: Actor, query: OneImport): Promise<{ rows: WaitingRow[] }> {
  const district = await openDistrict(deps, actor, query.district, 'import.write');
  await findImport(district, query.id);
  const waits = await district.db.all<WaitRow>(waitsOf(district.id, query.id));
  const names = await villageNames(district);
  return { rows: waits.map((wait) => waitingRow(wait, names, actor.language)) };
}

/** Records a person's decision on a waiting row; after the import is written it takes effect at once. */
export async function decideRow(deps: Deps, actor: Actor, command: DecideImportRow): Promise<WaitingRow> {
  const district = await openDistrict(deps, actor, command.district, 'import.write');
  const row = await findImport(district, command.id);
  const wait = await district.db.one<WaitRow>(waitAt(district.id, command.id, command.line));
  if (wait === undefined) throw new Problem('not-found');
  const refusal = refusalOf(wait, command.decision);
  if (refusal !== null) throw refusal;
  const village = command.decision.decision === 'village' ? await villageId(district, command.decision.village) : null;
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustHold(sql`exists (select 1 from import_wait where district = ${district.id} and import = ${command.id}
        and line = ${command.line} and applied = 0)`),
    ],
    rows: [
      sql`update import_wait set decision = ${command.decision.decision}, village = ${village}, decided_by = ${actor.id},
            decided_at = ${deps.now()}
          where district = ${district.id} and import = ${command.id} and line = ${command.line}`,
      ...(await rememberedAlias(district, wait, command.decision, village)),
    ],
    trail: [
      {
        scope: district.id,
        verb: 'import.decide',
        subject: `${command.id}/${command.line}`,
        body: { ...command.decision },
      },
    ],
  });
  await orConflict(work, () => new Problem('wrong-state', { detail: 'Baris ini sudah diterapkan' }));
  if (row.state === 'done') {
    await applyDecisions(deps, district, command.id);
    await deps.sendRecompute({ district: district.id });
  }
  const after = await district.db.one<WaitRow>(waitAt(district.id, command.id, command.line));
  return waitingRow(after!, await villageNames(district), actor.language);
}

function refusalOf(wait: WaitRow, decision: DecideRow): Problem | null {
  if (wait.applied === 1) return new Problem('wrong-state', { detail: 'Baris ini sudah diterapkan' });
  if (wait.reason === 'twin') return new Problem('wrong-state', { detail: 'Kembar sudah dihitung sebagai dua anak' });
  const fits = decision.decision === 'skip' || (wait.reason === 'village') === (decision.decision === 'village');
  return fits
    ? null
    : new Problem('invalid', {
        errors: [{ pointer: '/decision', message: 'Keputusan tidak sesuai dengan pertanyaannya' }],
      });
}

async function villageId(district: OpenDistrict, code: string): Promise<number> {
  const found = await district.db.one<{ id: number; parent: number }>(
    sql`select id, parent from region where code = ${code} and district = ${district.id} and level = 4`,
  );
  if (found === undefined || !district.reaches([...district.path, found.parent, found.id])) {
    throw new Problem('invalid', {
      errors: [{ pointer: '/village', message: 'Desa/kelurahan ini bukan bagian kabupaten/kota ini' }],
    });
  }
  return found.id;
}

/** A spelling that a person has settled is known from then on, in the sub-district of the chosen village. */
async function rememberedAlias(
  district: OpenDistrict,
  wait: WaitRow,
  decision: DecideRow,
  village: number | null,
): Promise<Statement[]> {
  if (decision.decision !== 'village' || !decision.remember || village === null) return [];
  const { child } = JSON.parse(wait.detail) as WaitDetail;
  const alias = normaliseName(child.villageWritten);
  return [
    sql`insert into region_alias (district, subdistrict, alias, village)
        select ${district.id}, parent, ${alias}, id from region where id = ${village} and ${alias} <> ''
        on conflict (district, subdistrict, alias) do update set village = excluded.village`,
  ];
}
