import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from './lock.ts';
import { isRunning, markOf } from './process-tree.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'konvergensi-lock-'));
const writeLock = (folder: string, content: unknown) => writeFileSync(join(folder, 'lock'), JSON.stringify(content));

describe('the lock of a data folder', () => {
  it('is refused in words while its holder lives, and is free again after', () => {
    const folder = newFolder();
    const lock = takeLock(folder);
    expect(() => takeLock(folder)).toThrow(`already runs on ${folder} (process ${process.pid})`);
    lock.release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    takeLock(folder).release();
  });

  it('of a dead holder is taken over', () => {
    const folder = newFolder();
    writeLock(folder, { holder: { pid: 2 ** 22 - 1, started: '1' }, started: [] });
    takeLock(folder);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).holder.pid).toBe(process.pid);
  });

  it('is not held by another process that was given the number of the dead one', () => {
    const folder = newFolder();
    writeLock(folder, { holder: { pid: process.pid, started: 'long ago' }, started: [] });
    expect(() => takeLock(folder)).not.toThrow();
  });

  it('taken over, ends what the dead holder had left running', async () => {
    const folder = newFolder();
    const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const mark = markOf(left.pid ?? 0);
    expect(mark !== undefined && isRunning(mark)).toBe(true);
    writeLock(folder, { holder: { pid: 2 ** 22 - 1, started: '1' }, started: [mark] });
    const ended = once(left, 'exit');
    takeLock(folder);
    expect((await ended)[1]).toBe('SIGKILL');
  });
});
