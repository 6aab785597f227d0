import { type ImportRow, importVersion, mustBe, noteProgress, putWaits } from '@konvergensi/db';
import {
  createPlanner,
  type EppgbmHeader,
  gatherFacilities,
  openSheet,
  parseRow,
  type RowIssue,
  type SheetRefusal,
} from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { sha256 } from '../core/digest.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { calendarOf } from './calendar.ts';
import { type FacilityFinder, facilityFinder, proposedFacilities } from './facility-ids.ts';
import { fileKey, putChunk, putSummary } from './import-files.ts';
import { planRow, type RowContext } from './plan-row.ts';
import { type ImportCountsNow, noCounts, type PlannedRow } from './planned-row.ts';
import { FileRefused } from './read/file-refused.ts';
import { openFile } from './read/read-rows.ts';
import { loadRegister, lookalikeCounter, type Register } from './register.ts';
import { countRow } from './row-counts.ts';
import { createRowLog } from './row-log.ts';
import { settleUpdates } from './settle-updates.ts';
import { withKnown } from './with-known.ts';
import { withoutNumbers } from './without-numbers.ts';

const SUMMARY_ISSUES = 200;

/** A check reads and writes a database three times a chunk, and one invocation may do so a thousand times. */
const MOST_CHUNKS = 280;

/** Rows read in one go, some 10 ms of CPU: requests of the same thread come in between, however long the file. */
const ROWS_A_BREATH = 50;
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export interface FilePlan {
  kind: string;
  chunks: number;
  counts: ImportCountsNow;
  months: number[];
  digest: string;
  /** Rows that a person is shown. */
  waiting: number[];
}

/** One pass over a file, from R2 to R2. The plan's number is the version under which the check was claimed. */
export async function planFile(
  deps: Deps,
  district: OpenDistrict,
  row: ImportRow,
  chunkRows: number,
): Promise<FilePlan> {
  const object = await deps.files.get(fileKey(district.id, row.id));
  if (object === null) throw new FileRefused('damaged');
  const file = await openFile(object.body);
  const [register, finder, calendar] = await Promise.all([
    loadRegister(district),
    facilityFinder(district),
    calendarOf(deps, district),
  ]);
  const { today } = calendar;
  const sheet = openSheet();
  const plan = createPlan(deps, district, row);
  let context: RowContext | undefined;
  let pending = nothingPending();
  for await (const batch of file.rows) {
    for (const cells of batch) {
      const data = sheet.take(cells);
      if (data === null) continue;
      context ??= contextOf(deps, row, { header: sheet.header!, register, finder, today, locked: calendar.locked });
      pending.rows.push(await planRow(context, parseRow(data, context.header, today)));
      pending.raw.push(data.cells.map(withoutNumbers));
      if (pending.rows.length % ROWS_A_BREATH === 0) await breath();
      if (pending.rows.length < chunkRows) continue;
      await plan.write(context, pending);
      pending = nothingPending();
    }
  }
  const refused = sheet.refusal();
  if (refused !== null) throw refusalOf(refused);
  if (pending.rows.length > 0) await plan.write(context!, pending);
  return { kind: file.kind, ...(await plan.end(context!)) };
}

interface Pending {
  rows: PlannedRow[];
  raw: (readonly string[])[];
}

const nothingPending = (): Pending => ({ rows: [], raw: [] });

interface Opened {
  header: EppgbmHeader;
  register: Register;
  finder: FacilityFinder;
  today: string;
  locked: ReadonlySet<string>;
}

function contextOf(deps: Deps, row: ImportRow, { header, register, finder, today, locked }: Opened): RowContext {
  const villages = row.villages === null ? null : (JSON.parse(row.villages) as number[] | null);
  const scope = villages === null ? null : new Set(villages);
  const planner = createPlanner({
    header,
    regions: register.regions,
    aliases: register.aliases,
    registered: register.matchable,
    today,
    ...(scope === null ? {} : { scope }),
  });
  return {
    deps,
    importId: row.id,
    header,
    planner,
    finder,
    gathered: gatherFacilities(),
    register,
    lookalikes: lookalikeCounter(register.children.values(), row.id),
    scope,
    locked,
    fresh: createRowLog(),
    waits: [],
  };
}

/** What a plan gathers over its chunks, each written as soon as it is full. */
function createPlan(deps: Deps, district: OpenDistrict, { id, version }: ImportRow) {
  const at = { district: district.id, id, plan: version };
  const counts = noCounts();
  const months = new Set<number>();
  const issues: RowIssue[] = [];
  const waiting: number[] = [];
  let [chunks, digest, elsewhere] = [0, '', 0];

  const count = (row: PlannedRow) => {
    countRow(counts, row);
    if (row.measurement !== null && row.outcome === 'import') months.add(row.measurement.period);
    if (row.issues.some((issue) => issue.code === 'district_other')) elsewhere += 1;
    for (const issue of row.issues) if (issues.length < SUMMARY_ISSUES) issues.push(issue);
  };

  return {
    async write(context: RowContext, { rows, raw }: Pending) {
      if (chunks === MOST_CHUNKS) throw new FileRefused('too-many-lines');
      const known = await withKnown(district, context.header, rows);
      const planned = await settleUpdates(district, context.register.children, known);
      planned.forEach(count);
      const text = JSON.stringify(planned);
      digest = await sha256(digest + text);
      await putChunk(deps, at, chunks, { text, raw });
      chunks += 1;
      const waits = context.waits.splice(0);
      waiting.push(...waits.map((wait) => wait.line));
      await district.db.batch([
        mustBe(importVersion(district.id, id), version),
        ...putWaits(district.id, id, waits),
        noteProgress(district.id, id, counts.rows, deps.now()),
      ]);
    },
    async end({ header, gathered, finder }: RowContext) {
      if (elsewhere * 2 > counts.rows) throw new FileRefused('other-district');
      const facilities = await proposedFacilities(finder, gathered.proposals());
      await putSummary(deps, at, { header: header.names, issues, facilities });
      return { chunks, counts, months: [...months].sort((a, b) => a - b), digest, waiting };
    },
  };
}

const refusalOf = (refused: SheetRefusal): FileRefused =>
  new FileRefused(refused.code, refused.code === 'header-incomplete' ? refused.missing.join(', ') : undefined);
