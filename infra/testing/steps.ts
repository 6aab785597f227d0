import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../local/command.ts';
import { findChromium } from './chromium.ts';
import { oneCheck, type Tally, turboTally, vitestTally } from './tally.ts';

export interface StepResult {
  tally: Tally;
  output: string;
}

export interface Step {
  name: string;
  run(): Promise<StepResult>;
}

const REPORTS = mkdtempSync(join(tmpdir(), 'konvergensi-tests-'));

export function checkStep(name: string, command: readonly string[], environment: Record<string, string> = {}): Step {
  return {
    name,
    run: async () => {
      const { succeeded, output } = await runCommand(command, environment);
      return { tally: oneCheck(succeeded), output };
    },
  };
}

export function turboStep(name: string, task: string): Step {
  return {
    name,
    run: async () => {
      const { succeeded, output } = await runCommand(['turbo', 'run', task, '--output-logs=new-only', '--continue']);
      return { tally: turboTally(output, succeeded), output };
    },
  };
}

export function vitestStep(
  name: string,
  config: string,
  environment: Record<string, string> = {},
  ...options: string[]
): Step {
  return {
    name,
    run: async () => {
      const report = join(REPORTS, `${name.replaceAll(/\W+/g, '-')}.json`);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const { succeeded, output } = await runCommand(
        ['vitest', 'run', '-c', config, ...reporters, ...options],
        environment,
      );
      return { tally: vitestTally(report, succeeded), output };
    },
  };
}

/** Browser tests; on a machine without a browser each is named and counted as skipped. */
export function browserStep(name: string, config: string): Step {
  const chromium = findChromium();
  if (chromium !== undefined) return vitestStep(name, config, { CHROMIUM: chromium });
  return {
    name,
    run: async () => {
      const { succeeded, output } = await runCommand(['vitest', 'list', '-c', config]);
      if (!succeeded) return { tally: oneCheck(false), output };
      const names = output.split('\n').filter((line) => line.trim() !== '');
      const lines = names.map((line) => `skipped, no Chromium (apt-get install chromium, or CHROMIUM=…): ${line}`);
      return { tally: { passed: 0, failed: 0, skipped: names.length }, output: lines.join('\n') };
    },
  };
}
