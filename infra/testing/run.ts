import { ensureRegionPacks } from '../local/region-packs.ts';
import { browserStep, checkStep, type Step, type StepResult, turboStep, vitestStep } from './steps.ts';
import { type Tally, tallyLine, tallySum } from './tally.ts';
import { timedTypesStep } from './timed-types-step.ts';

/** `npm test`, and with --verify the same at fifty times the length of the random suites. */
const verify = process.argv.includes('--verify');
const runs = { RUNS: verify ? '50' : '1' };

/** Two lanes for two cores; what takes longest comes early in its lane. */
const LANES: Step[][] = [
  [
    verify ? timedTypesStep : turboStep('types', 'typecheck'),
    checkStep('lint, format, boundaries', 'biome', 'check', '--error-on-warnings'),
    vitestStep('unit', 'infra/testing/unit.config.ts', runs),
    turboStep('deployable', 'build'),
    vitestStep('several Workers', 'infra/testing/platform.config.ts', runs),
    browserStep('browser', 'infra/testing/browser.config.ts'),
  ],
  [vitestStep('Worker tests', 'infra/testing/workers.config.ts', runs)],
];

const started = performance.now();
await ensureRegionPacks();
const tally = tallySum((await Promise.all(LANES.map(runLane))).flat());
process.stdout.write(`\n${seconds(started)} s in all\n${tallyLine(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;

async function runLane(steps: readonly Step[], lane: number): Promise<Tally[]> {
  const tallies: Tally[] = [];
  const laneStarted = performance.now();
  for (const step of steps) {
    const stepStarted = performance.now();
    const result = await step.run();
    report(step.name, result, stepStarted);
    tallies.push(result.tally);
  }
  process.stdout.write(`  lane ${lane + 1}: ${seconds(laneStarted)} s\n`);
  return tallies;
}

function report(name: string, { tally, output }: StepResult, stepStarted: number): void {
  const bad = tally.failed > 0;
  // Random suites say their seed, fuzzed routes their statuses, skipped tests their name; the rest is of interest only when something failed.
  const shown = bad ? output : linesOf(output, /\bseed\b|^skipped|^timed|\bfuzz [A-Z]+ \//i);
  if (shown !== '') process.stdout.write(`${shown}\n`);
  process.stdout.write(
    `${bad ? '✗' : '✓'} ${name.padEnd(26)}${seconds(stepStarted).padStart(6)} s  ${tallyLine(tally)}\n`,
  );
}

function linesOf(output: string, pattern: RegExp): string {
  return output
    .split('\n')
    .filter((line) => pattern.test(line))
    .join('\n');
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
