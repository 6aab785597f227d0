import { type DecideRow, Problem, type WaitingRow } from '@konvergensi/contract';
import { json, mustHold, sameQuestion, sql, type WaitRow, waitAt, waitsOf } from '@konvergensi/db';
import { normaliseName } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { findImport, type OneImport } from './read-import.ts';
import { aliasOf, rememberAlias } from './remember-alias.ts';
import type { WaitDetail } from './waiting.ts';
import { seesOther, villageNames, waitingRow } from './waiting-view.ts';

type VillageNames = Awaited<ReturnType<typeof villageNames>>;

export type DecideImportRow = OneImport & { line: number; decision: DecideRow };

/** Rows of an import that wait for a person or were shown to one, both sides. */
export async function listWaiting(deps: Deps, actor: Actor, query: OneImport): Promise<{ rows: WaitingRow[] }> {
  const district = await openDistrict(deps, actor, query.district, 'import.write');
  await findImport(district, actor, query.id);
  const waits = await district.db.all<WaitRow>(waitsOf(district.id, query.id));
  const names = await villageNames(district);
  return { rows: waits.map((wait) => waitingRow(wait, names, actor.language)) };
}

/**
 * Records a person's decision on a waiting row. Decided before the import is written, it takes effect with it; decided
 * later, the job takes the import up once more. A spelling to be remembered settles the other rows that write it so.
 */
export async function decideRow(deps: Deps, actor: Actor, command: DecideImportRow): Promise<WaitingRow> {
  const district = await openDistrict(deps, actor, command.district, 'import.write');
  const row = await findImport(district, actor, command.id);
  const [wait, names] = await Promise.all([
    district.db.one<WaitRow>(waitAt(district.id, command.id, command.line)),
    villageNames(district),
  ]);
  if (wait === undefined) throw new Problem('not-found');
  const { decision } = command;
  const village = decision.decision === 'village' ? villageId(names, decision.village) : null;
  if (wait.decision === decision.decision && wait.village === village) return waitingRow(wait, names, actor.language);
  if (row.state === 'refused' || row.state === 'cancelled') throw new Problem('wrong-state');
  refuseUnfit(names, wait, decision);
  const alias = decision.decision === 'village' && decision.remember ? aliasOf(wait) : null;
  const alike = alias === null ? [] : await alikeRows(district, wait, alias);
  const decided = [wait, ...alike, ...(await sameQuestions(district, wait, decision))];
  const imports = [...new Set(decided.map((w) => w.import))];
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustHold(sql`not exists (select 1 from json_each(${json(decided.map((w) => [w.import, w.line, w.decision, w.row_digest]))}) d
        left join import_wait w on w.district = ${district.id} and w.import = d.value ->> 0 and w.line = d.value ->> 1
        where w.decision is not d.value ->> 2 or w.row_digest is not d.value ->> 3 or w.applied is not 0)`),
    ],
    rows: [
      sql`update import_wait set decision = ${decision.decision}, village = ${village}, decided_by = ${actor.id}, decided_at = ${deps.now()}
          from json_each(${json(decided.map((w) => [w.import, w.line]))}) d
          where import_wait.district = ${district.id} and import_wait.import = d.value ->> 0 and import_wait.line = d.value ->> 1`,
      ...(alias === null || village === null ? [] : [rememberAlias(district, names, wait, alias, village)]),
      sql`update import set state = 'committing', version = version + 1, updated_at = ${deps.now()}
          where district = ${district.id} and id in (select value from json_each(${json(imports)})) and state = 'done'`,
    ],
    trail: [
      {
        scope: district.id,
        verb: 'import.decide',
        subject: `${command.id}/${command.line}`,
        body: { ...decision, rows: decided.map((w) => [w.import, w.line]), before: wait.decision },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  for (const id of imports) await deps.sendImport({ district: district.id, import: id });
  const after = await district.db.one<WaitRow>(waitAt(district.id, command.id, command.line));
  return waitingRow(after!, names, actor.language);
}

/** The same question in other imports is answered with it; a row is left out with its own measurement only. */
async function sameQuestions(district: OpenDistrict, wait: WaitRow, { decision }: DecideRow): Promise<WaitRow[]> {
  const others = await district.db.all<WaitRow>(sameQuestion(wait));
  const measured = ({ detail }: WaitRow) => JSON.stringify((JSON.parse(detail) as WaitDetail).measurement);
  return decision === 'skip' ? others.filter((other) => measured(other) === measured(wait)) : others;
}

function refuseUnfit(names: VillageNames, wait: WaitRow, decision: DecideRow): void {
  if (wait.applied === 1) throw new Problem('wrong-state', { detail: 'Baris ini sudah diterapkan' });
  if (wait.reason === 'twin') throw new Problem('wrong-state', { detail: 'Kembar sudah dihitung sebagai dua anak' });
  if (decision.decision === 'skip') return;
  const unfit = (message: string) => new Problem('invalid', { errors: [{ pointer: '/decision', message }] });
  if ((wait.reason === 'village') !== (decision.decision === 'village')) {
    throw unfit('Keputusan tidak sesuai dengan pertanyaannya');
  }
  const { other } = JSON.parse(wait.detail) as WaitDetail;
  if (decision.decision === 'same' && other === null) throw unfit('Anak pembandingnya tidak ada lagi');
  if (!seesOther(names, other)) {
    throw new Problem('forbidden', {
      detail: 'Anak pembandingnya di luar wilayah kerja Anda; dinas kesehatan yang memutuskan',
    });
  }
}

function villageId(names: VillageNames, code: string): number {
  for (const [id, village] of names) if (village.code === code && village.reached) return id;
  throw new Problem('invalid', {
    errors: [{ pointer: '/village', message: 'Desa/kelurahan ini bukan bagian kabupaten/kota ini' }],
  });
}

/** Undecided rows of the import that write the same village of the same sub-district. */
async function alikeRows(district: OpenDistrict, wait: WaitRow, alias: string): Promise<WaitRow[]> {
  const { child } = JSON.parse(wait.detail) as WaitDetail;
  const subdistrict = normaliseName(child.subdistrictWritten);
  const waits = await district.db.all<WaitRow>(waitsOf(district.id, wait.import));
  return waits.filter((other) => {
    if (other.line === wait.line || other.reason !== 'village' || other.decision !== null) return false;
    const written = (JSON.parse(other.detail) as WaitDetail).child;
    return normaliseName(written.villageWritten) === alias && normaliseName(written.subdistrictWritten) === subdistrict;
  });
}
