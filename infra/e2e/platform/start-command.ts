import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DevContent } from '../../local/dev-file.ts';

const START = join(import.meta.dirname, '../../local/start.ts');
const LIMIT_MS = 45_000;

export interface StartCommand {
  process: ChildProcess;
  /** Everything said so far. */
  output(): string;
  /** Settles with the exit code. */
  ended: Promise<number | null>;
}

/** `npm start -- --empty` on a folder and port of the test's own, without npm around it. */
export function startCommand(folder: string, port: number): StartCommand {
  const child = spawn(process.execPath, [START, '--empty', `--data=${folder}`], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  return { process: child, output: () => output, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

export async function untilReady(folder: string, command: StartCommand): Promise<DevContent> {
  const limit = Date.now() + LIMIT_MS;
  while (Date.now() < limit && command.process.exitCode === null) {
    const content = read(folder);
    if (content?.ready === true) return content;
    await wait(50);
  }
  throw new Error(`Not ready:\n${command.output()}`);
}

function read(folder: string): DevContent | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'dev.json'), 'utf8')) as DevContent;
  } catch {
    return undefined;
  }
}
