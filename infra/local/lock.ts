import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, killLeft, markOf, type ProcessMark } from './process-tree.ts';

/** Something the user can put right; said without a stack. */
export class StartRefused extends Error {}

interface LockContent {
  holder: ProcessMark;
  /** What the holder started: left behind when the holder was killed. */
  started: ProcessMark[];
}

export interface Lock {
  /** Notes what must be ended when this process is killed without a chance to do so itself. */
  note(started: ProcessMark[]): void;
  release(): void;
}

/** One workerd a data folder: two on one folder fail most writes. The lock of a dead holder is taken over. */
export function takeLock(folder: string): Lock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  const holder = markOf(process.pid) ?? { pid: process.pid, started: '' };
  if (!create(path, { holder, started: [] })) {
    clearStale(folder, path);
    if (!create(path, { holder, started: [] })) throw refusal(folder);
  }
  return {
    note: (started) => {
      writeFileSync(`${path}.${process.pid}`, JSON.stringify({ holder, started }));
      renameSync(`${path}.${process.pid}`, path);
    },
    release: () => rmSync(path, { force: true }),
  };
}

function create(path: string, content: LockContent): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft);
  }
}

function clearStale(folder: string, path: string): void {
  const found = read(path);
  if (found === undefined) return;
  const { holder, started } = JSON.parse(found) as LockContent;
  if (isRunning(holder)) throw refusal(folder, holder.pid);
  killLeft(started);
  const aside = `${path}.stale.${process.pid}`;
  renameSync(path, aside);
  // Another start may have taken the stale lock over a moment earlier: then this one is its own, and goes back.
  if (read(aside) !== found) linkSync(aside, path);
  rmSync(aside);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function refusal(folder: string, pid?: number): StartRefused {
  const who = pid === undefined ? '' : ` (process ${pid})`;
  return new StartRefused(
    `Konvergensi already runs on ${folder}${who}. Use that one, or stop it with Ctrl-C first: two on one folder would lose writes.`,
  );
}
