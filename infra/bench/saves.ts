import { districtAdmin, healthOfficer, operator } from '../demo/seed/cast.ts';
import { firstOperatorToken } from '../demo/seed/operator.ts';
import { People, type Session } from '../demo/seed/people.ts';
import { openDistrict, openProvince } from '../demo/seed/regions.ts';
import { startTestPlatform } from '../testing/test-platform.ts';
import { plantDistrict } from './recording/plant-district.ts';

// npm run bench -- saves [ROUNDS]: sixty saves at once in sixty villages of one district, so many times (20 unless said).

const DISTRICT = '11.08';
const AT_ONCE = 60;
const WANTED_MS = 300;
const rounds = Math.min(50, Number(process.argv[2] ?? 20));
const MEASURED = { weightKg: 12, lengthCm: 90, position: 'H', version: null };
const say = (line: string) => process.stdout.write(`${line}\n`);

async function officerOf(url: string): Promise<Session> {
  const people = new People({ url, fetch }, 'secret of a folder that is removed afterwards');
  const token = await firstOperatorToken({ url, fetch });
  if (token === null) throw new Error('this platform has an operator already');
  const province = await openProvince(await people.enrol(operator, token), people, DISTRICT.slice(0, 2));
  await openDistrict(province, DISTRICT);
  return people.add(await people.add(province, districtAdmin(DISTRICT)), healthOfficer(DISTRICT));
}

const first = await startTestPlatform();
const { user } = await officerOf(first.url);
await first.stop();
plantDistrict(first.folder, DISTRICT, { people: 40, small: 30, months: 1, last: 2026 * 12 + 8 });

const platform = await startTestPlatform(first.folder);
try {
  const ask = async (method: string, path: string, json?: unknown) => {
    const response = await fetch(platform.url + path, {
      method,
      headers: {
        authorization: `Bearer ${user.token}`,
        'idempotency-key': crypto.randomUUID(),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as never;
  };
  const { villages } = (await ask('GET', `/v1/districts/${DISTRICT}/scorecard?period=2026-Q3`)) as {
    villages: { code: string }[];
  };
  const children = await Promise.all(
    villages.slice(0, AT_ONCE).map(async ({ code }) => {
      const found = (await ask('GET', `/v1/villages/${code}/children?month=2026-09`)) as {
        children: { id: string; birthDate: string }[];
      };
      return { code, child: found.children.toSorted((a, b) => (a.birthDate < b.birthDate ? -1 : 1))[0]?.id ?? '' };
    }),
  );
  if (children.length < AT_ONCE || children.some(({ child }) => child === '')) throw new Error('too few children');
  const took: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const times = await Promise.all(
      children.map(async ({ code, child }) => {
        const started = performance.now();
        await ask('PUT', `/v1/villages/${code}/children/${child}/measurements/${dayOf(round)}`, MEASURED);
        return performance.now() - started;
      }),
    );
    if (round >= 0) took.push(...times);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? 0;
  say(
    `${took.length} saves, ${AT_ONCE} at once: median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, slowest ${at(1).toFixed(0)} ms; wanted p95 <= ${WANTED_MS} ms`,
  );
} finally {
  await platform.remove();
}

/** A day of its own for each round, the first of which warms up. */
function dayOf(round: number): string {
  const day = round + 1;
  return `2026-0${7 + (Math.floor(day / 28) % 2)}-${String(1 + (day % 28)).padStart(2, '0')}`;
}
