import type { MeasureColumns } from '../measure-columns.ts';
import { zScoreColumns } from '../z-score-columns.ts';
import { type CodedColumn, columnGrouping } from './column-grouping.ts';
import text from './fixtures/survey.json' with { type: 'json' };
import type { Survey } from './survey.ts';

const BASE = 36;
const characters = (codes: string): string[] => Array.from(codes);

function numbers(digits: string, width: number, unit: number): Float64Array {
  return Float64Array.from({ length: digits.length / width }, (_, i) => {
    const part = digits.slice(i * width, (i + 1) * width);
    return part.startsWith('-') ? Number.NaN : Number.parseInt(part, BASE) / unit;
  });
}

function runs(pairs: number[][]): Int32Array {
  return Int32Array.from(
    pairs.flatMap(([value = 0, length = 0]) => new Array<number>(length).fill(value === 0 ? -1 : value)),
  );
}

function coded({ names, codes }: { names: string[]; codes: string }): CodedColumn {
  return { names, codes: Int32Array.from(characters(codes), (code) => (code === '-' ? -1 : Number(code))) };
}

const measures: MeasureColumns = {
  n: text.sex.length,
  sex: Uint8Array.from(characters(text.sex), (code) => Number(code) || 0),
  ageDays: numbers(text.ageDays, 3, 1),
  weightKg: numbers(text.weightTenths, 2, 10),
  lengthCm: numbers(text.lengthTenths, 3, 10),
  position: Uint8Array.from(characters(text.measure), (code) => '-lh'.indexOf(code)),
  oedema: Uint8Array.from(characters(text.oedema), (code) => Number(code === 'y')),
};

/**
 * 5,000 made-up children in twelve strata of sixteen clusters, numbered again from 1 in each stratum, with missing,
 * implausible and over-age rows on purpose. WHO's package gave the expected figures of `fixtures/expected.json`.
 */
export const MADE_UP_SURVEY: Survey = { measures, z: zScoreColumns(measures) };

/** `lonelyStrata` has one stratum with a single cluster; `clusterIds` are unique over all strata. */
export const MADE_UP_DESIGN = {
  weights: numbers(text.weightMillionths, 5, 1e6),
  strata: runs(text.strataRuns),
  lonelyStrata: runs(text.strata2Runs),
  clusters: runs(text.clusterRuns),
  clusterIds: runs(text.clusterUidRuns),
};

export const MADE_UP_GROUPINGS = Object.entries(text.groupings).map(([column, codes]) =>
  columnGrouping(column, coded(codes)),
);
