import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../local/command.ts';
import type { Step } from './steps.ts';
import { oneCheck, tallySum } from './tally.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Types of each workspace anew, with the seconds each takes (and what it stands on, where that was not checked before): a slow one is found while it is small. */
export const timedTypesStep: Step = {
  name: 'types',
  run: async () => {
    const results = [];
    await runCommand(['tsc', '-b', '--clean', 'apps/admin', 'infra', 'infra/local/gateway']);
    for (const manifest of globSync(['packages/*/package.json', 'apps/*/package.json', 'infra/package.json'], {
      cwd: ROOT,
    })) {
      const started = performance.now();
      const { succeeded, output } = await runCommand(['npm', 'run', '--silent', 'typecheck', '-w', dirname(manifest)]);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      results.push({
        tally: oneCheck(succeeded),
        line: `timed: ${dirname(manifest)} ${seconds} s\n${output}`.trimEnd(),
      });
    }
    return { tally: tallySum(results.map(({ tally }) => tally)), output: results.map(({ line }) => line).join('\n') };
  },
};
