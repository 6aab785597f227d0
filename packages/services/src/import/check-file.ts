import {
  carryDecisions,
  claimCheck,
  dropOtherWaits,
  GuardFailed,
  type ImportRow,
  importVersion,
  mustBe,
  type Statement,
  sql,
} from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { type FilePlan, planFile } from './plan-file.ts';
import { FileRefused } from './read/file-refused.ts';
import { dropUpload } from './tidy-uploads.ts';

/**
 * Reads a file once, from R2 to R2: each row with its raw cells, what was read, and what would become of it. Writes
 * nothing to the register. Done again from the start, it gives the same plan over the same register. Whoever claims the
 * check last finishes it; a slower one finds its version gone.
 */
export async function checkFile(deps: Deps, district: OpenDistrict, row: ImportRow, chunkRows: number): Promise<void> {
  const version = row.version + 1;
  const finish = (statements: readonly Statement[]) =>
    district.db.batch([mustBe(importVersion(district.id, row.id), version), ...statements]);
  try {
    await district.db.batch([
      mustBe(importVersion(district.id, row.id), row.version),
      claimCheck(district.id, row.id, deps.now()),
    ]);
    const plan = await planFile(deps, district, { ...row, version }, chunkRows);
    await finish(settled(deps, district.id, row.id, version, plan));
  } catch (error) {
    if (error instanceof GuardFailed) return;
    if (!(error instanceof FileRefused)) throw error;
    await finish(refused(deps, district.id, row.id, error))
      .then(() => dropUpload(deps, district.id, row.id))
      .catch(unlessOvertaken);
  }
}

function unlessOvertaken(error: unknown): void {
  if (!(error instanceof GuardFailed)) throw error;
}

const settled = (deps: Deps, district: number, id: string, number: number, plan: FilePlan): Statement[] => [
  sql`update import set state = 'checked', kind = ${plan.kind}, rows_total = ${plan.counts.rows}, rows_done = ${plan.counts.rows},
        chunks = ${plan.chunks}, cursor = 0, counts = ${JSON.stringify(plan.counts)}, months = ${JSON.stringify(plan.months)},
        plan = ${number}, plan_digest = ${plan.digest}, refusal = null, version = version + 1, updated_at = ${deps.now()}
      where district = ${district} and id = ${id}`,
  dropOtherWaits(district, id, plan.waiting),
  carryDecisions(district, id, deps.now()),
];

const refused = (deps: Deps, district: number, id: string, { code, detail }: FileRefused): Statement[] => [
  sql`update import set state = 'refused', refusal = ${JSON.stringify({ code, ...(detail === undefined ? {} : { detail }) })},
        version = version + 1, updated_at = ${deps.now()}
      where district = ${district} and id = ${id}`,
  dropOtherWaits(district, id, []),
];
