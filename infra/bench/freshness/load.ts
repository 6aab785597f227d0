import { monthGrid, monthSaved } from '@konvergensi/contract';
import type { Session } from '../../demo/seed/people.ts';

/** A village-month with its people and a service that is due of each. */
export interface Grid {
  district: string;
  village: string;
  officer: Session;
  cells: readonly { person: string; service: string }[];
}

export async function gridOf(officer: Session, village: string, month: string): Promise<Grid> {
  const grid = await officer.api.get(`/v1/villages/${village}/records?month=${month}`, monthGrid);
  const cells = grid.people.flatMap(({ person, cells: of }) => {
    const due = of.find((cell) => cell.due);
    return due === undefined ? [] : [{ person, service: due.service }];
  });
  return { district: village.slice(0, 5), village, officer, cells };
}

export interface Saving {
  /** Saves that were answered. */
  saved: number;
  refused: number;
  /** Milliseconds of each answered save. */
  took: number[];
}

/** So many saves a second, whether or not the ones before are answered, each of a whole grid. */
export async function saveGrids(
  grids: readonly Grid[],
  {
    month,
    perSecond,
    seconds,
    onSaved,
  }: {
    month: string;
    perSecond: number;
    seconds: number;
    onSaved: (grid: Grid, when: { sent: number; at: number }) => void;
  },
): Promise<Saving> {
  const saving: Saving = { saved: 0, refused: 0, took: [] };
  const running: Promise<void>[] = [];
  const until = Date.now() + seconds * 1000;
  for (let n = 0; Date.now() < until; n += 1) {
    running.push(
      saveOne(grids[n % grids.length]!, n, {
        month,
        saving,
        onSaved,
        signs: ['v', 'x'][Math.floor(n / grids.length) % 2]!,
      }),
    );
    await new Promise((done) => setTimeout(done, 1000 / perSecond));
  }
  await Promise.all(running);
  return saving;
}

async function saveOne(
  grid: Grid,
  n: number,
  {
    month,
    saving,
    onSaved,
    signs,
  }: {
    month: string;
    saving: Saving;
    onSaved: (grid: Grid, when: { sent: number; at: number }) => void;
    signs: string;
  },
): Promise<void> {
  const entries = grid.cells.map(({ person, service }) => ({ person, cells: { [service]: signs } }));
  const started = Date.now();
  try {
    const path = `/v1/villages/${grid.village}/records/${month}`;
    await grid.officer.api.send('PUT', path, monthSaved, { json: { entries }, key: `bench-grid-${n}-saved` });
    saving.saved += 1;
    saving.took.push(Date.now() - started);
    onSaved(grid, { sent: started, at: Date.now() });
  } catch {
    saving.refused += 1;
  }
}

/** Readers that open a page, wait a moment, and open it again, until they are stopped. */
export function readersOf(officer: Session, paths: readonly string[], readers: number) {
  let going = true;
  let reads = 0;
  const work = Promise.all(
    Array.from({ length: readers }, async (_, i) => {
      for (let n = i; going; n += 1) {
        await officer.api
          .get(paths[n % paths.length]!, { parse: (answer: unknown) => answer } as never)
          .catch(() => null);
        reads += 1;
        await officer.api.pause(200);
      }
    }),
  );
  return {
    async stop(): Promise<number> {
      going = false;
      await work;
      return reads;
    },
  };
}
