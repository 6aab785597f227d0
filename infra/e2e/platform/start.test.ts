import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../local/port.ts';
import { isRunning, type ProcessMark } from '../../local/process-tree.ts';
import { ROOT } from '../../repo/tracked-files.ts';
import { type StartCommand, startCommand, untilReady } from './start-command.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'konvergensi-start-'));
const startedBy = (folder: string): ProcessMark[] => JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).started;

describe('npm start', () => {
  const folder = newFolder();
  let port: number;
  let command: StartCommand;
  let url: string;

  beforeAll(async () => {
    port = await freePort();
    command = startCommand(folder, port);
    ({ url } = await untilReady(folder, command));
  });
  afterAll(() => {
    command.process.kill('SIGTERM');
  });

  it('answers with api and admin at one address', async () => {
    expect(url).toBe(`http://localhost:${port}`);
    expect((await fetch(`${url}/v1/openapi.json`)).status).toBe(200);
    expect((await fetch(`${url}/`)).headers.get('content-type')).toContain('text/html');
  });

  it('keeps secrets where this user alone reads them', () => {
    expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
  });

  it('is refused in words a second time on the same data', async () => {
    const second = startCommand(folder, await freePort());
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('already runs on');
    expect((await fetch(`${url}/v1/openapi.json`)).status).toBe(200);
  });

  it('is refused in words on a busy port, and leaves no lock behind', async () => {
    const other = newFolder();
    const second = startCommand(other, port);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Port ${port} is in use`);
    expect(existsSync(join(other, 'lock'))).toBe(false);
  });

  it('fires the crons of the scheduler, for scripts on this machine only', async () => {
    const cron = `${url}/__dev/cron?cron=${encodeURIComponent('* * * * *')}`;
    expect((await fetch(cron, { method: 'POST' })).status).toBe(200);
    expect((await fetch(cron)).status).toBe(405);
    expect((await fetch(cron, { method: 'POST', headers: { origin: 'https://elsewhere.example' } })).status).toBe(403);
  });

  it('ends every process on Ctrl-C and says so', async () => {
    const started = startedBy(folder);
    expect(started.length).toBeGreaterThan(1);
    command.process.kill('SIGINT');
    expect(await command.ended).toBe(0);
    expect(command.output()).toContain('Stopped.');
    await expect.poll(() => started.filter(isRunning), { timeout: 3_000 }).toEqual([]);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('keeps the books of migrations as wrangler does', async () => {
    const list = ['d1', 'migrations', 'list', 'DIRECTORY', '--local', '--persist-to', join(folder, 'state')];
    const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
    const config = ['-c', join(ROOT, 'apps/api/wrangler.jsonc')];
    const { stdout } = await promisify(execFile)(process.execPath, [wrangler, ...list, ...config]);
    expect(stdout).toContain('No migrations to apply');
  });

  it('killed without warning, leaves nothing that keeps the next start from its data', async () => {
    const killed = startCommand(folder, port);
    await untilReady(folder, killed);
    const left = startedBy(folder);
    killed.process.kill('SIGKILL');
    await killed.ended;
    command = startCommand(folder, await freePort());
    await expect.poll(() => command.output().includes('is ready'), { timeout: 45_000 }).toBe(true);
    expect(left.filter(isRunning)).toEqual([]);
    command.process.kill('SIGTERM');
    expect(await command.ended).toBe(0);
  });
});
