/** Measures prevalence on this machine, the full design on 5,000 made-up children: `node infra/bench/prevalence.ts`. */
import {
  type CodedColumn,
  columnGrouping,
  prevalence,
  qualityReport,
  type SurveyDesign,
  zScoreColumns,
} from '@konvergensi/domain';
import { madeUpChildren } from './made-up-children.ts';

const SEED = 20060428;
const CHILDREN = 5000;
const STRATA = 12;
const CLUSTERS = 16;
const ROUNDS = 25;

const measures = madeUpChildren(CHILDREN, SEED);
const survey = { measures, z: zScoreColumns(measures) };
const places = Array.from({ length: CHILDREN }, (_, i) => i);
const weights = Float64Array.from(places, (i) => 0.5 + ((i * 7919) % 1000) / 500);
const clusters = Int32Array.from(places, (i) => i % CLUSTERS);
const strata = Int32Array.from(places, (i) => Math.floor((i * STRATA) / CHILDREN));

function column(groups: number): CodedColumn {
  const names = Array.from({ length: groups }, (_, group) => String(group + 1));
  return { names, codes: Int32Array.from(places, (i) => (i * 31) % groups) };
}

const groupings = [
  columnGrouping('typeres', column(2)),
  columnGrouping('gregion', column(4)),
  columnGrouping('wealthq', column(5)),
  columnGrouping('mothered', column(3)),
  columnGrouping('othergr', column(2)),
];

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function report(name: string, work: () => void, promise = ''): void {
  const [first = 0, ...later] = Array.from({ length: ROUNDS }, () => milliseconds(work));
  const median = later.toSorted((a, b) => a - b)[Math.floor(later.length / 2)] ?? Number.NaN;
  process.stdout.write(
    `${name.padEnd(34)}first ${first.toFixed(0).padStart(4)} ms   median ${median.toFixed(0).padStart(4)} ms   ${promise}\n`,
  );
}

function reportDesign(name: string, design: SurveyDesign, promise?: string): void {
  report(name, () => void prevalence(survey, design, groupings), promise);
}

process.stdout.write(`prevalence: ${CHILDREN} made-up children, 36 groups, seed ${SEED}\n`);
reportDesign('weights, clusters and strata', { weights, clusters, strata }, 'promised <= 500 ms');
reportDesign('weights', { weights });
reportDesign('no design', {});
report('quality of measurement', () => void qualityReport({ ...survey, clusters }, { kind: 'survey' }, groupings));
