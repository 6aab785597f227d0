import { generateCsv } from '../demo/files.ts';
import { apiOf } from '../demo/seed/api.ts';
import { districtAdmin, healthOfficer, operator } from '../demo/seed/cast.ts';
import { bringIn } from '../demo/seed/imports.ts';
import { firstOperatorToken } from '../demo/seed/operator.ts';
import { People, type Session } from '../demo/seed/people.ts';
import { openDistrict, openProvince } from '../demo/seed/regions.ts';
import { startTestPlatform } from '../testing/test-platform.ts';
import { type Grid, gridOf, readersOf, saveGrids } from './freshness/load.ts';
import { watchFreshness } from './freshness/watch.ts';
import { plantDistrict } from './recording/plant-district.ts';

// npm run bench -- freshness [SECONDS]: month-end load on two districts of both shards, so many seconds (600 unless said
// otherwise): 5 saves a second of a grid of 60 people, 5 readers, an import of 20,000 rows. Local figures.

const DISTRICTS = ['17.04', '17.07'] as const;
const PERIOD = 2026 * 12 + 8;
const MONTH = '2026-09';
const IMPORT_ROWS = 20_000;
const VILLAGES_EACH = 20;
/** After the last save, what is still on its way gets so long. */
const TAIL_MS = 75_000;
const seconds = Number(process.argv[2] ?? 600);
const say = (line: string) => process.stdout.write(`${line}\n`);
const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

async function officers(url: string): Promise<Session[]> {
  const people = new People({ url, fetch }, 'secret of a folder that is removed afterwards');
  const token = await firstOperatorToken({ url, fetch });
  if (token === null) throw new Error('this platform has an operator already');
  const province = await openProvince(await people.enrol(operator, token), people, '17');
  const found: Session[] = [];
  for (const code of DISTRICTS) {
    await openDistrict(province, code);
    found.push(await people.add(await people.add(province, districtAdmin(code)), healthOfficer(code)));
  }
  return found;
}

const first = await startTestPlatform();
const signedIn = await officers(first.url);
await first.stop();
const planted = DISTRICTS.map((code) =>
  plantDistrict(first.folder, code, { people: 60, small: 60, months: 3, last: PERIOD }),
);
say(planted.map(({ villages, people }, i) => `${DISTRICTS[i]}: ${villages} villages, ${people} people`).join('; '));

const platform = await startTestPlatform(first.folder);
try {
  const sessions = signedIn.map(({ user }): Session => {
    const headers = { authorization: `Bearer ${user.token}` };
    return { user, api: apiOf({ url: platform.url, fetch }, headers) };
  });
  const csv: string[] = [];
  for await (const piece of generateCsv(IMPORT_ROWS, DISTRICTS[0], { month: '2025-11' })) csv.push(piece);
  const watch = watchFreshness(first.folder, DISTRICTS, PERIOD);
  const codes = (i: number) => watch.villagesOf(DISTRICTS[i]!).slice(0, VILLAGES_EACH);
  const grids: Grid[] = [];
  for (let n = 0; n < VILLAGES_EACH; n += 1)
    for (const [i, officer] of sessions.entries()) grids.push(await gridOf(officer, codes(i)[n]!, MONTH));
  const readers = readersOf(sessions[0]!, [`/v1/pages/region/${DISTRICTS[0]}?period=${MONTH}`], 5);
  const bytes = new TextEncoder().encode(csv.join(''));
  let imported = 'unfinished';
  const importing = bringIn(sessions[0]!, DISTRICTS[0], {
    name: 'freshness.csv',
    type: 'application/octet-stream',
    bytes: () => bytes,
  }).then(({ state }) => {
    imported = state;
  });
  const saving = await saveGrids(grids, {
    month: MONTH,
    perSecond: 5,
    seconds,
    onSaved: (grid, when) => watch.saved(grid.district, grid.village, when),
  });
  await watch.settled(TAIL_MS);
  const reads = await readers.stop();
  const fresh = watch.stop();
  const took = fresh.took.toSorted((a, b) => a - b);
  say(`${saving.saved} saves answered, ${saving.refused} refused, in ${seconds} s; ${reads} reads; import ${imported}`);
  const whole = fresh.whole.toSorted((a, b) => a - b);
  const line = (label: string, of: readonly number[]) =>
    say(`${label}, ms: p50 ${at(of, 0.5)}  p95 ${at(of, 0.95)}  p99 ${at(of, 0.99)}  max ${at(of, 1)}`);
  line(
    'a save',
    saving.took.toSorted((a, b) => a - b),
  );
  line('answer of the save to directory', took);
  line('sending of the save to directory (promised p99 <= 5000)', whole);
  say(
    `${fresh.left} not there at the end; at most ${((fresh.helped / Math.max(1, took.length)) * 100).toFixed(1)} % waited for a sweep (local)`,
  );
  await Promise.race([importing.catch(() => undefined), new Promise((done) => setTimeout(done, 1000))]);
} finally {
  await platform.remove();
}
