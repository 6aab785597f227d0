import type { HealthAnswer } from '@konvergensi/contract';
import type { DriftRow } from '@konvergensi/db';
import { formatPeriodKey } from '@konvergensi/domain';
import { type RegionColumns, regionRef } from '../region/find-region.ts';

export type DriftOfRegion = DriftRow & Omit<RegionColumns, 'id' | 'level'> & { region_level: number };
export interface FailureRow extends Omit<RegionColumns, 'id'> {
  job: HealthAnswer['failures'][number]['job'];
  times: number;
  given_up: number;
  detail: string;
  at: number;
}

type Tuples = Readonly<Record<string, number[] | null>>;

export function driftView(row: DriftOfRegion): HealthAnswer['drifts'][number] {
  const [before, after] = [JSON.parse(row.before) as Tuples, JSON.parse(row.after) as Tuples];
  return {
    at: row.at,
    region: regionRef({ ...row, id: row.region, level: row.region_level }),
    copy: row.level === 1,
    period: formatPeriodKey(row.period),
    what: row.what,
    codes: [...new Set([...Object.keys(before), ...Object.keys(after)])].map((code) => ({
      code,
      before: before[code] ?? null,
      after: after[code] ?? null,
    })),
    healedAt: row.healed_at,
  };
}

export const failureView = (row: FailureRow): HealthAnswer['failures'][number] => ({
  region: regionRef({ ...row, id: 0 }),
  job: row.job,
  lastAt: row.at,
  times: row.times,
  givenUp: row.given_up,
  detail: row.detail,
});
