import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Lock, StartRefused, takeLock } from './lock.ts';
import { applyMigrations } from './migrations.ts';
import { refuseBusyPort } from './port.ts';
import { killLeft, type ProcessMark, treeOf } from './process-tree.ts';
import { ensureRegionPacks } from './region-packs.ts';
import { localSecrets } from './secrets.ts';
import { spawnWrangler } from './wrangler-process.ts';

export interface PlatformOptions {
  /** Data folder; everything the platform keeps is in it. */
  folder: string;
  port: number;
  /** Called once the folder is this process's own, before anything is started. */
  onFolder?(): void;
  onLine?(line: string): void;
  /** Ends it in order, also while it starts. */
  signal?: AbortSignal;
}

export interface Platform {
  url: string;
  /** Settles when the Workers are gone, with whether somebody asked for it. */
  ended: Promise<{ asked: boolean; code: number | null }>;
  /** Ends them in order. */
  stop(): Promise<void>;
  /** Ends them at once, as a power cut does. */
  kill(): Promise<void>;
}

const LOCK_LIMIT_MS = 3_000;
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5_000;
/** workerd is started anew when a source file changes. */
const NOTE_EVERY_MS = 15_000;

/** Starts every Worker on a data folder in one workerd and brings its databases up to date. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const folder = resolve(options.folder);
  const lock = await lockSoon(folder);
  try {
    await refuseBusyPort(options.port);
    options.onFolder?.();
    await ensureRegionPacks();
    return await run({ ...options, folder }, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A start right after a stop finds the stopped one on its way out. */
async function lockSoon(folder: string): Promise<Lock> {
  for (const limit = Date.now() + LOCK_LIMIT_MS; ; await wait(100)) {
    try {
      return takeLock(folder);
    } catch (error) {
      if (!(error instanceof StartRefused) || Date.now() > limit) throw error;
    }
  }
}

async function run({ folder, port, onLine, signal }: PlatformOptions, lock: Lock): Promise<Platform> {
  const url = `http://localhost:${port}`;
  const secrets = localSecrets(folder);
  const child = spawnWrangler({ folder, port, origin: url, secrets, onLine: onLine ?? (() => {}) });
  let asked = false;
  let marks: ProcessMark[] = [];
  const ended = once(child, 'exit').then(([code]) => {
    clearInterval(noting);
    killLeft(marks);
    lock.release();
    return { asked, code: code as number | null };
  });
  const note = () => {
    marks = treeOf(child.pid ?? 0);
    lock.note(marks);
  };
  const noting = setInterval(note, NOTE_EVERY_MS);
  const kill = async () => {
    asked = true;
    note();
    killLeft(marks);
    await ended;
  };
  const stop = async () => {
    asked = true;
    note();
    child.kill('SIGTERM');
    if ((await Promise.race([ended, wait(STOP_LIMIT_MS, 'late', { ref: false })])) === 'late') await kill();
  };
  signal?.addEventListener('abort', () => void stop(), { once: true });
  try {
    note();
    await ready(child);
    note();
    await applyMigrations(url, folder);
  } catch (error) {
    await kill();
    throw error;
  }
  return { url, ended, stop, kill };
}

/** wrangler says over its channel when the port answers. */
async function ready(child: ChildProcess): Promise<void> {
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  const ended = once(child, 'exit').then(() => {
    throw new Error('The Workers did not start; platform.log in the data folder says why.');
  });
  await Promise.race([once(child, 'message', { signal: limit }), ended]);
}
