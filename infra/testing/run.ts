import { ensureRegionPacks } from '../local/region-packs.ts';
import { browserStep, checkStep, type Step, type StepResult, turboStep, vitestStep } from './steps.ts';
import { type Tally, tallyLine, tallySum } from './tally.ts';
import { timedTypesStep } from './timed-types-step.ts';

/** `npm test`, and with --verify the same at fifty times the length of the random suites. */
const verify = process.argv.includes('--verify');
const runs = { RUNS: verify ? '50' : '1' };

const WORKERS = 'infra/testing/workers.config.ts';
/** Each of them takes about a minute or more: steps of their own, so that neither core waits for the other. */
const LONG = ['fuzz', 'access-matrix'];

/** Two lanes for two cores take the next step whenever they are free; what takes longest comes early. */
const STEPS: Step[] = [
  vitestStep('Worker tests', WORKERS, runs, ...LONG.map((name) => `--exclude=**/${name}.workers.test.ts`)),
  verify ? timedTypesStep : turboStep('types', 'typecheck'),
  checkStep('lint, format, boundaries', 'biome', 'check', '--error-on-warnings'),
  vitestStep('unit', 'infra/testing/unit.config.ts', runs),
  ...LONG.map((name) => vitestStep(`Worker tests, ${name}`, WORKERS, runs, `${name}.workers`)),
  vitestStep('several Workers', 'infra/testing/platform.config.ts', runs),
  browserStep('browser', 'infra/testing/browser.config.ts'),
  turboStep('deployable', 'build'),
];

const started = performance.now();
await ensureRegionPacks();
const tally = tallySum((await Promise.all([runLane(), runLane()])).flat());
process.stdout.write(`\n${seconds(started)} s in all\n${tallyLine(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;

async function runLane(): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (let step = STEPS.shift(); step !== undefined; step = STEPS.shift()) {
    const stepStarted = performance.now();
    const result = await step.run();
    report(step.name, result, stepStarted);
    tallies.push(result.tally);
  }
  return tallies;
}

function report(name: string, { tally, output }: StepResult, stepStarted: number): void {
  const bad = tally.failed > 0;
  // Random suites say their seed, fuzzed routes their statuses, skipped tests their name; the rest is of interest only when something failed.
  const shown = bad ? output : linesOf(output, /\bseed\b|^skipped|^timed|\bfuzz [A-Z]+ \//i);
  if (shown !== '') process.stdout.write(`${shown}\n`);
  process.stdout.write(
    `${bad ? '✗' : '✓'} ${name.padEnd(28)}${seconds(stepStarted).padStart(6)} s  ${tallyLine(tally)}\n`,
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
