import { districtScorecard, monthGrid, monthSaved, scorecardView } from '@konvergensi/contract';
import { districtAdmin, healthOfficer, operator } from '../demo/seed/cast.ts';
import { firstOperatorToken } from '../demo/seed/operator.ts';
import { People, type Session } from '../demo/seed/people.ts';
import { openDistrict, openProvince } from '../demo/seed/regions.ts';
import { startTestPlatform } from '../testing/test-platform.ts';
import { plantDistrict } from './recording/plant-district.ts';

// npm run bench -- recording [MONTHS]: the largest district, so many months of records (24 unless said otherwise).

const LARGEST = '11.08';
const LAST = 2026 * 12 + 8;
const MONTH = '2026-09';
const months = Number(process.argv[2] ?? 24);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function timed(
  label: string,
  promised: number,
  runs: number,
  once: (run: number) => Promise<unknown>,
): Promise<void> {
  await once(-1);
  const took: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await once(run);
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => `${(took[Math.floor((took.length - 1) * share)] ?? 0).toFixed(0)} ms`;
  say(`${label.padEnd(52)} median ${at(0.5).padStart(7)}   p95 ${at(0.95).padStart(7)}   promised <= ${promised} ms`);
}

async function officerOf(url: string): Promise<Session> {
  const people = new People({ url, fetch }, 'secret of a folder that is removed afterwards');
  const token = await firstOperatorToken({ url, fetch });
  if (token === null) throw new Error('this platform has an operator already');
  const province = await openProvince(await people.enrol(operator, token), people, LARGEST.slice(0, 2));
  await openDistrict(province, LARGEST);
  return people.add(await people.add(province, districtAdmin(LARGEST)), healthOfficer(LARGEST));
}

const first = await startTestPlatform();
const { user } = await officerOf(first.url);
await first.stop();
const started = performance.now();
const planted = plantDistrict(first.folder, LARGEST, { people: 411, small: 60, months, last: LAST });
say(
  `${planted.villages} villages, ${planted.people.toLocaleString('en')} people, ${planted.personMonths.toLocaleString('en')} person-months planted in ${((performance.now() - started) / 1000).toFixed(0)} s`,
);

const platform = await startTestPlatform(first.folder);
try {
  const ask = async (method: string, path: string, json?: unknown, key?: string): Promise<unknown> => {
    const headers = new Headers({ authorization: `Bearer ${user.token}` });
    if (json !== undefined) headers.set('content-type', 'application/json');
    if (key !== undefined) headers.set('idempotency-key', key);
    const response = await fetch(platform.url + path, {
      method,
      headers,
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const district = districtScorecard.parse(await ask('GET', `/v1/districts/${LARGEST}/scorecard?period=2026-Q3`));
  const village = district.villages.map(({ code }) => code).sort()[0]!;
  const grid = monthGrid.parse(await ask('GET', `/v1/villages/${village}/records?month=${MONTH}`));
  say(`the village measured: ${grid.people.length} people on lists`);
  const people = [...new Set(grid.people.map(({ person }) => person))];
  const signOf = (run: number) => ['v', 'x'][(run + 1) % 2]!;
  await timed('open the grid of a village-month', 100, 30, () =>
    ask('GET', `/v1/villages/${village}/records?month=${MONTH}`),
  );
  await timed('save a grid of 60 people, each changed', 150, 30, async (run) => {
    const entries = people.map((person) => ({
      person,
      cells: cellsOf(grid.people.find((each) => each.person === person)!, signOf(run)),
    }));
    const saved = monthSaved.parse(
      await ask('PUT', `/v1/villages/${village}/records/${MONTH}`, { entries }, `bench-${run + 1}-grid`),
    );
    if (run >= 0 && saved.changed < 60) throw new Error(`only ${saved.changed} rows changed`);
  });
  await timed('scorecard of a village-quarter', 50, 30, async () =>
    scorecardView.parse(await ask('GET', `/v1/villages/${village}/scorecard?period=2026-Q3`)),
  );
  await timed(`scorecard of all ${planted.villages} villages from stored counts`, 100, 30, () =>
    ask('GET', `/v1/districts/${LARGEST}/scorecard?period=2026-Q3`),
  );
} finally {
  await platform.remove();
}

/** One service of each list, so that every person's month changes with each run. */
function cellsOf(person: ReturnType<typeof monthGrid.parse>['people'][number], sign: string): Record<string, string> {
  const due = person.cells.find((cell) => cell.due);
  return due === undefined ? {} : { [due.service]: sign };
}
