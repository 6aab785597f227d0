import { availableParallelism } from 'node:os';
import { ensureRegionPacks } from '../local/region-packs.ts';
import { quickFolder } from './quick-folder.ts';
import { browserStep, checkStep, type Step, type StepResult, turboStep, vitestStep } from './steps.ts';
import { type Tally, tallyLine, tallySum } from './tally.ts';
import { timedTypesStep } from './timed-types-step.ts';
import { typesStep } from './types-step.ts';

/**
 * `npm test`, and with --verify the same at fifty times the length of the random suites. At a desk the two longest random
 * suites take a part of their length, so that one waits less than six minutes; CI runs them whole (CI=true does so anywhere).
 */
const verify = process.argv.includes('--verify');
const quick = !verify && process.env['CI'] === undefined;
const runs = { RUNS: verify ? '50' : '1', QUICK: quick ? '1' : '0' };

const WORKERS = 'infra/testing/workers.config.ts';
/** Each of them takes about a minute or more: steps of their own, so that no core waits for another. */
const LONG = ['fuzz', 'access-matrix'];
const short = LONG.map((name) => `--exclude=**/${name}.workers.test.ts`);

/** One for each core: each step's own processes fill the gaps, and more of them wait for each other. */
const LANES = Math.min(4, availableParallelism());

/** Each lane takes the next step whenever it is free; what takes longest comes early. */
const STEPS: Step[] = [
  browserStep('browser', 'infra/testing/browser.config.ts'),
  vitestStep('Worker tests, api', WORKERS, runs, '--project=@konvergensi/api', ...short),
  vitestStep('unit', 'infra/testing/unit.config.ts', runs),
  ...LONG.map((name) => vitestStep(`Worker tests, ${name}`, WORKERS, runs, `${name}.workers`)),
  vitestStep('Worker tests, others', WORKERS, runs, '--project=!@konvergensi/api'),
  vitestStep('several Workers', 'infra/testing/platform.config.ts', runs),
  verify ? timedTypesStep : typesStep,
  turboStep('deployable', 'build'),
  checkStep('lint, format, boundaries', ['biome', 'check', '--error-on-warnings']),
];

process.env['TMPDIR'] = quickFolder();
const started = performance.now();
await ensureRegionPacks();
const tally = tallySum((await Promise.all(Array.from({ length: LANES }, runLane))).flat());
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
