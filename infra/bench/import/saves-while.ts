import { childList, measurementView, regionPage } from '@konvergensi/contract';
import type { Session } from '../../demo/seed/people.ts';

const PAUSE_MS = 150;
/** Saves are of days in this month, by children born before it. */
const SAVED_MONTH = '2026-05';

/** Saves so far, and the last day saved of each child, over all runs of a benchmark. */
let saved = 0;
const days = new Map<string, number>();

interface Saves {
  p50: number;
  p95: number;
  count: number;
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** Saves one measurement after another, as a cadre does, until it is stopped; then says how long they took. */
export function savesWhile(officer: Session, district: string, month: string): { stop(): Promise<Saves> } {
  const took: number[] = [];
  let going = true;
  const work = (async () => {
    const page = await officer.api.get(`/v1/pages/region/${district}?period=${month}`, regionPage);
    const subdistrict = await officer.api.get(
      `/v1/pages/region/${page.rows[0]!.region.code}?period=${month}`,
      regionPage,
    );
    const village = subdistrict.rows[0]!.region.code;
    const listed = await officer.api.get(`/v1/villages/${village}/children?month=${month}`, childList);
    const children = listed.children.filter(({ birthDate }) => birthDate < SAVED_MONTH);
    while (going) {
      const n = saved++;
      const child = children[n % children.length]!;
      const day = (days.get(child.id) ?? 0) + 1;
      days.set(child.id, day);
      const path = `/v1/villages/${village}/children/${child.id}/measurements/${SAVED_MONTH}-${String(day).padStart(2, '0')}`;
      const json = { weightKg: 11.2, lengthCm: 84.5, position: 'L', version: null };
      const started = performance.now();
      await officer.api.send('PUT', path, measurementView, { json, key: `bench-save-${n}` });
      took.push(performance.now() - started);
      await officer.api.pause(PAUSE_MS);
    }
  })();
  return {
    async stop() {
      going = false;
      await work;
      const sorted = took.toSorted((a, b) => a - b);
      return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), count: sorted.length };
    },
  };
}
