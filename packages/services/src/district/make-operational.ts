import { type DistrictDetail, type Governance, Problem } from '@konvergensi/contract';
import { json, mustBe, mustHold, sql } from '@konvergensi/db';
import { isPracticeDistrict } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { copyMode } from './copy-mode.ts';
import { detailOf } from './read-district.ts';

/**
 * Records who answers for a district's data and lets real people in (`latihan` → `operasional`). Refuses while practice
 * data are there: they are emptied first, by a step of its own. Given again, the record is replaced and the older one
 * stays in the trail.
 */
export async function makeOperational(
  deps: Deps,
  actor: Actor,
  code: string,
  record: Governance,
): Promise<DistrictDetail> {
  if (record.dataLocation === 'luar-negeri' && record.foreignDecision === undefined) {
    throw new Problem('invalid', {
      errors: [
        { pointer: '/foreignDecision', message: 'sebutkan keputusan yang membolehkannya (PP 71/2019 pasal 20)' },
      ],
    });
  }
  if (isPracticeDistrict(code)) {
    throw new Problem('wrong-state', { detail: 'Kabupaten Latihan selamanya untuk latihan' });
  }
  const district = await openDistrict(deps, actor, code, 'district.operate');
  const before = await detailOf(district);
  if (before.mode === 'latihan') await refusePracticeData(district);
  if (before.mode !== 'operasional' || JSON.stringify(before.governance) !== JSON.stringify(record)) {
    await orConflict(write(deps, actor, district, { before, record }), () => new Problem('conflict'));
  }
  await copyMode(deps, district);
  return detailOf(district);
}

const practiceRows = (id: number) =>
  sql`exists (select 1 from person where district = ${id}) or exists (select 1 from import where district = ${id})
      or exists (select 1 from target where district = ${id})`;

async function refusePracticeData({ db, id }: OpenDistrict): Promise<void> {
  const found = await db.one<{ there: number }>(sql`select (${practiceRows(id)}) there`);
  if (found?.there === 1) throw new Problem('wrong-state', { detail: 'Kosongkan data latihan dahulu' });
}

function write(
  deps: Deps,
  actor: Actor,
  district: OpenDistrict,
  { before, record }: { before: DistrictDetail; record: Governance },
) {
  const { id, db } = district;
  return commit(deps, actor, {
    db,
    home: { kind: 'district', id },
    guards: [
      district.stillHere,
      mustBe(sql`select version from district where id = ${id}`, before.version),
      ...(before.mode === 'latihan' ? [mustHold(sql`not (${practiceRows(id)})`)] : []),
    ],
    rows: [
      sql`update district set mode = 'operasional', governance = ${json(record)}, version = version + 1 where id = ${id}`,
    ],
    trail: [
      {
        scope: id,
        verb: 'district.operate',
        subject: district.code,
        body: {
          before: { mode: before.mode, governance: before.governance },
          after: { mode: 'operasional', governance: record },
        },
      },
    ],
  });
}
