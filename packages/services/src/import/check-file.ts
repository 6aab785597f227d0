import {
  carryDecisions,
  claimImport,
  clearWaits,
  GuardFailed,
  type ImportRow,
  importVersion,
  mustBe,
  noteProgress,
  putWaits,
  type Statement,
  sql,
} from '@konvergensi/db';
import {
  createPlanner,
  type EppgbmHeader,
  gatherFacilities,
  openSheet,
  type Planner,
  parseRow,
  type RowIssue,
  type SheetRefusal,
} from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { sha256 } from '../core/digest.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { calendarOf } from './commit-chunk.ts';
import { facilityFinder } from './facility-ids.ts';
import { CHUNK_ROWS, fileKey, type ProposedFacility, putChunk, putSummary } from './import-files.ts';
import { planRow, type RowContext } from './plan-row.ts';
import { type ImportCountsNow, noCounts, type PlannedRow } from './planned-row.ts';
import { FileRefused } from './read/file-refused.ts';
import { openFile } from './read/read-rows.ts';
import { loadRegister } from './register.ts';
import { countRow } from './row-counts.ts';
import { withKnown } from './with-known.ts';

const SUMMARY_ISSUES = 200;

/**
 * Reads a file once, from R2 to R2: each row with its raw cells, what was read, and what would become of it. Writes
 * nothing to the register. Done again from the start, it gives the same plan over the same register.
 */
export async function checkFile(deps: Deps, district: OpenDistrict, row: ImportRow): Promise<void> {
  const version = row.version + 1;
  try {
    await district.db.batch([
      mustBe(importVersion(district.id, row.id), row.version),
      claimImport(district.id, row.id, row.version, deps.now()),
      clearWaits(district.id, row.id),
    ]);
    const plan = await planFile(deps, district, { ...row, version });
    await settle(deps, district, row.id, version, plan);
  } catch (error) {
    if (error instanceof GuardFailed) return;
    if (!(error instanceof FileRefused)) throw error;
    await refuse(deps, district, row.id, version, error);
  }
}

interface FilePlan {
  kind: string;
  chunks: number;
  counts: ImportCountsNow;
  months: number[];
  digest: string;
}

async function planFile(deps: Deps, district: OpenDistrict, row: ImportRow): Promise<FilePlan> {
  const object = await deps.files.get(fileKey(district.id, row.id));
  if (object === null) throw new FileRefused('damaged');
  const file = await openFile(object.body);
  const [register, finder, { today }] = await Promise.all([
    loadRegister(district),
    facilityFinder(district),
    calendarOf(deps, district),
  ]);
  const scope = row.villages === null ? null : (JSON.parse(row.villages) as number[] | null);
  const sheet = openSheet();
  const gathered = gatherFacilities();
  const counts = noCounts();
  const months = new Set<number>();
  const issues: RowIssue[] = [];
  let context: RowContext | undefined;
  let pending: PlannedRow[] = [];
  let [chunks, digest, elsewhere] = [0, '', 0];

  const flush = async () => {
    const planned = await withKnown(district, pending);
    pending = [];
    for (const one of planned) {
      countRow(counts, one);
      if (one.measurement !== null && one.outcome === 'import') months.add(one.measurement.period);
      for (const issue of one.issues) if (issues.length < SUMMARY_ISSUES) issues.push(issue);
    }
    digest = await sha256(digest + JSON.stringify(planned.map(({ raw, ...decided }) => decided)));
    await putChunk(deps, district.id, row.id, chunks, planned);
    chunks += 1;
    const waits = context === undefined ? [] : context.waits.splice(0);
    await district.db.batch([
      ...(waits.length === 0 ? [] : [putWaits(district.id, row.id, waits)]),
      noteProgress(district.id, row.id, row.version, counts.rows, deps.now()),
    ]);
  };

  for await (const batch of file.rows) {
    for (const cells of batch) {
      const data = sheet.take(cells);
      if (data === null) continue;
      context ??= contextOf(sheet.header!);
      const parsed = parseRow(data, context.header, today);
      const planned = await planRow(context, parsed, data.cells);
      if (planned.outcome === 'wait-village' && planned.issues.some((issue) => issue.code === 'district_other'))
        elsewhere += 1;
      pending.push(planned);
      if (pending.length >= CHUNK_ROWS) await flush();
    }
  }
  const refused = sheet.refusal();
  if (refused !== null) throw refusalOf(refused);
  if (pending.length > 0) await flush();
  if (elsewhere * 2 > counts.rows) throw new FileRefused('other-district');
  await putSummary(deps, district.id, row.id, {
    header: sheet.header!.names,
    issues,
    facilities: await proposed(),
  });
  return { kind: file.kind, chunks, counts, months: [...months].sort((a, b) => a - b), digest };

  function contextOf(header: EppgbmHeader): RowContext {
    const planner: Planner = createPlanner({
      header,
      regions: register.regions,
      aliases: register.aliases,
      registered: register.children,
      today,
      ...(scope === null ? {} : { scope: new Set(scope) }),
    });
    return { deps, importId: row.id, header, planner, finder, gathered, register, byRow: new Map(), waits: [] };
  }

  async function proposed(): Promise<ProposedFacility[]> {
    const proposals = gathered.proposals();
    const idOf = (kind: 'puskesmas' | 'posyandu', key: string, village: number) => finder.idOfKey(kind, key, village);
    const all = await Promise.all(
      proposals.map(async (proposal) => ({
        id: await idOf(proposal.kind, proposal.key, proposal.village ?? 0),
        kind: proposal.kind,
        name: proposal.name,
        normalName: proposal.key,
        parent: proposal.puskesmas === null ? null : await idOf('puskesmas', proposal.puskesmas, 0),
        village: proposal.village,
      })),
    );
    return all.filter(({ id }) => !finder.isKnown(id));
  }
}

const refusalOf = (refused: SheetRefusal): FileRefused =>
  new FileRefused(refused.code, refused.code === 'header-incomplete' ? refused.missing.join(', ') : undefined);

async function settle(deps: Deps, district: OpenDistrict, id: string, version: number, plan: FilePlan): Promise<void> {
  const now = deps.now();
  await finalBatch(district, id, version, [
    sql`update import set state = 'checked', kind = ${plan.kind}, rows_total = ${plan.counts.rows}, rows_done = ${plan.counts.rows},
          chunks = ${plan.chunks}, cursor = 0, counts = ${JSON.stringify(plan.counts)}, months = ${JSON.stringify(plan.months)},
          plan_digest = ${plan.digest}, refusal = null, version = version + 1, updated_at = ${now}
        where district = ${district.id} and id = ${id}`,
    carryDecisions(district.id, id, now),
  ]);
}

async function refuse(
  deps: Deps,
  district: OpenDistrict,
  id: string,
  version: number,
  error: FileRefused,
): Promise<void> {
  const refusal = JSON.stringify({
    code: error.code,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
  });
  await finalBatch(district, id, version, [
    sql`update import set state = 'refused', refusal = ${refusal}, version = version + 1, updated_at = ${deps.now()}
        where district = ${district.id} and id = ${id}`,
    clearWaits(district.id, id),
  ]);
}

/** Only whoever still holds the claim may finish it. */
const finalBatch = (district: OpenDistrict, id: string, version: number, statements: readonly Statement[]) =>
  district.db.batch([mustBe(importVersion(district.id, id), version), ...statements]);
