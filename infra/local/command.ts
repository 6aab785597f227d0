import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface CommandResult {
  succeeded: boolean;
  output: string;
}

/** Runs a tool of node_modules/.bin (npm has put it on the path) and keeps what it says. */
export function runCommand(
  command: readonly string[],
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const [tool = '', ...args] = command;
  const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...environment };
  const child = spawn(tool, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}
