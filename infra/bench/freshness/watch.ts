import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How often the databases are looked at: what is measured is up to so much too long. */
const LOOK_EVERY_MS = 50;
/** Work that waited so long when the cron of a minute fired may have been helped by it. */
const HELPED_AFTER_MS = 5000;

interface Waiting {
  /** Instant at which the save was sent: its commit comes after. */
  sent: number;
  /** Instant of its answer: its commit came before. */
  at: number;
  /** Seq that the directory's copy must reach; null: the shard has not summed it yet. */
  target: number | null;
  helped: boolean;
}

interface Watched {
  shard: DatabaseSync;
  district: number;
  villages: ReadonlyMap<string, number>;
  /** Saves by village that the directory does not count yet. */
  waiting: Map<number, Waiting[]>;
}

export interface Fresh {
  /** Milliseconds from the answer of the save until the directory counts it. */
  took: number[];
  /** The same from sending it: commit to directory is between the two. */
  whole: number[];
  /** Saves that the directory did not count when it was stopped. */
  left: number;
  /** At most so many waited for the sweep of a minute. */
  helped: number;
}

function databasesIn(folder: string): DatabaseSync[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((entry) => entry.endsWith('.sqlite'))
    .map((entry) => new DatabaseSync(join(folder, entry), { readOnly: true }));
}

const has = (db: DatabaseSync, table: string): boolean =>
  db.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(table) !== undefined;

/** Looks at the platform's own databases beside it, so that looking costs its Workers nothing. */
export function watchFreshness(folder: string, codes: readonly string[], period: number) {
  const all = databasesIn(folder);
  const directory = all.find((db) => has(db, 'district_rollup'))!;
  const districts = new Map(codes.map((code) => [code, openWatched(all, code)] as const));
  const fresh: Fresh = { took: [], whole: [], left: 0, helped: 0 };
  let minute = Math.floor(Date.now() / 60_000);
  const look = () => {
    const now = Date.now();
    const ticked = Math.floor(now / 60_000) !== minute;
    minute = Math.floor(now / 60_000);
    for (const one of districts.values()) lookAt(one, { directory, period, now, ticked, fresh });
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  const isWaiting = () => [...districts.values()].some(({ waiting }) => waiting.size > 0);
  return {
    villagesOf: (code: string): string[] => [...districts.get(code)!.villages.keys()].sort(),
    /** Until everything is counted, or so long. */
    async settled(atMostMs: number): Promise<void> {
      for (const until = Date.now() + atMostMs; isWaiting() && Date.now() < until; ) {
        await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
      }
    },
    saved(code: string, village: string, { sent, at }: { sent: number; at: number }) {
      const { villages, waiting } = districts.get(code)!;
      const id = villages.get(village)!;
      waiting.set(id, [...(waiting.get(id) ?? []), { sent, at, target: null, helped: false }]);
    },
    stop(): Fresh {
      clearInterval(timer);
      look();
      fresh.left = [...districts.values()].flatMap(({ waiting }) => [...waiting.values()].flat()).length;
      for (const db of all) db.close();
      return fresh;
    },
  };
}

function openWatched(all: readonly DatabaseSync[], code: string): Watched {
  const shard = all.find(
    (db) => has(db, 'cell') && db.prepare('select 1 from region where code = ?').get(code) !== undefined,
  )!;
  const { id } = shard.prepare('select id from region where code = ?').get(code) as { id: number };
  const rows = shard.prepare('select id, code from region where district = ? and level = 4').all(id) as {
    id: number;
    code: string;
  }[];
  return { shard, district: id, villages: new Map(rows.map((row) => [row.code, row.id])), waiting: new Map() };
}

interface Look {
  directory: DatabaseSync;
  period: number;
  now: number;
  ticked: boolean;
  fresh: Fresh;
}

const seqIn = (db: DatabaseSync, text: string, district: number, period: number): number =>
  (db.prepare(text).get(district, period) as { seq: number } | undefined)?.seq ?? 0;

function lookAt({ shard, district, waiting }: Watched, { directory, period, now, ticked, fresh }: Look): void {
  if (waiting.size === 0) return;
  // The copy first: what it has by now it had before the shard is looked at.
  const copied = seqIn(
    directory,
    'select seq from district_rollup where district = ? and period = ?',
    district,
    period,
  );
  const cells = new Map(
    (
      shard.prepare('select village, since from cell where district = ? and period = ?').all(district, period) as {
        village: number;
        since: number;
      }[]
    ).map(({ village, since }) => [village, since]),
  );
  const summed = seqIn(
    shard,
    'select seq from rollup where district = ? and period = ? and level = 2',
    district,
    period,
  );
  for (const [village, saves] of waiting) {
    const since = cells.get(village);
    const left = saves.filter((save) => {
      if (save.target === null && (since === undefined || since > save.at)) save.target = summed;
      if (ticked && now - save.at > HELPED_AFTER_MS) save.helped = true;
      if (save.target === null || copied < save.target) return true;
      fresh.took.push(now - save.at);
      fresh.whole.push(now - save.sent);
      if (save.helped) fresh.helped += 1;
      return false;
    });
    if (left.length === 0) waiting.delete(village);
    else waiting.set(village, left);
  }
}
