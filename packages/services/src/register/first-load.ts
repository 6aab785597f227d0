import { type FirstLoadReport, Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import {
  type RegisterRow,
  type RegisterRowError,
  readRegisterHeader,
  readRegisterRow,
  type SheetRow,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { earlierAnswer } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { sha256 } from '../core/digest.ts';
import { openBytes, sealBytes } from '../core/sealed-bytes.ts';
import { FileRefused } from '../import/read/file-refused.ts';
import { openFile } from '../import/read/read-rows.ts';
import { type OpenVillage, openVillage } from './open-village.ts';
import { knownOf, loadedForPlan, planLoad } from './plan-load.ts';
import { wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';

/** A village's first load is checked and written in a request: so much and no more. */
const MOST_ROWS = 1500;
const MOST_BYTES = 2 * 1024 * 1024;
const HEADER_WITHIN = 10;
const ERRORS_SHOWN = 200;

/** Checked files of villages, under their district. */
export const FIRST_LOADS = 'register-loads/';
const fileAt = (district: number, village: number, id: string): string => `${FIRST_LOADS}${district}/${village}/${id}`;

/** Checks a file of families, pregnant women, couples to be and children, and writes nothing to the register. */
export async function checkFirstLoad(
  deps: Deps,
  actor: Actor,
  command: { village: string; bytes: ArrayBuffer },
): Promise<FirstLoadReport> {
  const at = await openVillage(deps, actor, command.village, 'register.whole', loadedForPlan);
  if (command.bytes.byteLength > MOST_BYTES) throw new Problem('too-large', { detail: 'Berkas lebih dari 2 MB' });
  const read = await readFile(command.bytes, at.today);
  const id = deps.ulid();
  const plan = await planLoad(deps, at, knownOf(at.loaded), id, read.rows);
  await deps.files.put(fileAt(at.district.id, at.id, id), await sealBytes(deps.numberKeys, command.bytes));
  return report(id, read, plan.counts, false);
}

/** Writes the rows of a checked file that have no error, all in one batch; a second time answers as the first. */
export async function commitFirstLoad(
  deps: Deps,
  actor: Actor,
  command: { village: string; id: string },
): Promise<FirstLoadReport> {
  const content = ['first-load', command.village, command.id];
  const key = `load-${command.id}`;
  const at = await openVillage(deps, actor, command.village, 'register.whole', (village) => [
    ...loadedForPlan(village),
    sql`select digest, answer from command
        where district = (select district from region where id = ${village}) and key = ${key}`,
  ]);
  const done = at.loaded.at(-1);
  const earlier = await earlierAnswer<FirstLoadReport>(done && { rows: done }, content);
  if (earlier !== undefined) return earlier;
  const path = fileAt(at.district.id, at.id, command.id);
  const file = await deps.files.get(path);
  if (file === null) throw new Problem('not-found');
  const bytes = await openBytes(deps.numberKeys, await file.arrayBuffer());
  if (bytes === null) throw new Problem('not-found');
  const answer = await writeLoad(deps, actor, at, { bytes, key, content, id: command.id });
  await deps.files.delete(path);
  return answer;
}

async function writeLoad(
  deps: Deps,
  actor: Actor,
  at: OpenVillage,
  { bytes, key, content, id }: { bytes: ArrayBuffer; key: string; content: unknown; id: string },
): Promise<FirstLoadReport> {
  const read = await readFile(bytes, at.today);
  const plan = await planLoad(deps, at, knownOf(at.loaded), id, read.rows);
  return saveVillage(
    deps,
    actor,
    at,
    { key, content },
    {
      guards: plan.guards,
      rows: plan.rows,
      verb: 'register.first-load',
      subject: id,
      body: { ...plan.counts, errorRows: read.errorRows, file: await sha256(new TextDecoder().decode(bytes)) },
      cells: plan.cells,
      answer: report(id, read, plan.counts, true),
    },
  );
}

interface ReadFile {
  rows: RegisterRow[];
  errors: RegisterRowError[];
  errorRows: number;
}

const report = (
  id: string,
  { rows, errors, errorRows }: ReadFile,
  counts: Omit<FirstLoadReport, 'id' | 'rows' | 'errors' | 'errorRows' | 'committed'>,
  committed: boolean,
): FirstLoadReport => ({
  id,
  rows: rows.length + errorRows,
  ...counts,
  errorRows,
  errors: errors.slice(0, ERRORS_SHOWN),
  committed,
});

async function readFile(bytes: ArrayBuffer, today: string): Promise<ReadFile> {
  const found: ReadFile = { rows: [], errors: [], errorRows: 0 };
  let at: ReturnType<typeof readRegisterHeader> = null;
  let looked = 0;
  try {
    const { rows } = await openFile(new Blob([bytes]).stream() as ReadableStream<Uint8Array>);
    for await (const batch of rows) {
      for (const row of batch) {
        if (at === null) {
          at = readRegisterHeader(row.cells);
          looked += 1;
          if (looked > HEADER_WITHIN && at === null) throw noHeader();
          continue;
        }
        take(found, row, at, today);
      }
    }
  } catch (error) {
    if (error instanceof FileRefused) throw wrongField('file', 'Berkas tidak terbaca; pakai .xlsx atau CSV');
    throw error;
  }
  if (at === null) throw noHeader();
  return found;
}

function take(
  found: ReadFile,
  { line, cells }: SheetRow,
  at: NonNullable<ReturnType<typeof readRegisterHeader>>,
  today: string,
): void {
  if (cells.every((cell) => cell.trim() === '')) return;
  const read = readRegisterRow(cells, line, at, today);
  if ('row' in read) found.rows.push(read.row);
  else {
    found.errors.push(...read.errors);
    found.errorRows += 1;
  }
  if (found.rows.length + found.errorRows > MOST_ROWS)
    throw wrongField('file', `Lebih dari ${MOST_ROWS} baris; bagi menurut dusun`);
}

const noHeader = () => wrongField('file', 'Baris judul tidak ditemukan: perlu Nama, JK dan Tgl Lahir; pakai templat');
