import type { FigureExplained } from '@konvergensi/contract';
import { formatMonth } from '@konvergensi/domain';
import { MONTHS } from './refresh/made-up-district.ts';
import { openPlatform, plantPeople, settle, touch } from './refresh/our-platform.ts';

// npm run bench -- explain [VILLAGES] [CHILDREN]: "why is this number so", bridge included, of a village and a district.

const [villages = 852, children = 60] = process.argv.slice(2).map(Number);
const ROUNDS = 20;
const say = (line: string) => process.stdout.write(`${line}\n`);
const months = MONTHS.slice(-2);
const [from = 0, period = 0] = months;

const ours = await openPlatform(villages);
try {
  await plantPeople(ours, children, months);
  await touch(
    ours.shard,
    ours.villages.flatMap((village) => months.map((month) => [village, month] as const)),
  );
  await settle(ours);
  say(`${villages} villages × ${children} children, ${formatMonth(from)} to ${formatMonth(period)}`);
  const wanted = [
    ['village', '17.04.01.2000', 200],
    ['sub-district', '17.04.01', 500],
    ['district', '17.04', 500],
  ] as const;
  for (const [name, region, most] of wanted) {
    const times: number[] = [];
    const before = ours.used.rowsRead;
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      const { answer } = await ours.call('explain', {
        region,
        period: formatMonth(period),
        from: formatMonth(from),
        indicator: 'stunted',
      });
      times.push(performance.now() - started);
      assertExact(answer as FigureExplained);
    }
    times.sort((a, b) => a - b);
    const at = (q: number) => `${(times[Math.floor(ROUNDS * q)] ?? 0).toFixed(0)} ms`;
    const read = Math.round((ours.used.rowsRead - before) / ROUNDS).toLocaleString('en');
    say(`${name.padEnd(14)} p50 ${at(0.5)}  p95 ${at(0.95)}  (wanted ≤ ${most} ms), ${read} rows read`);
  }
} finally {
  await ours.close();
}

function assertExact({ bridge }: FigureExplained): void {
  if (bridge === null) throw new Error('no bridge');
  for (const part of ['numerator', 'denominator'] as const) {
    const sum = bridge.terms.reduce((all, term) => all + (term[part] ?? 0), bridge.from[part] ?? 0);
    if (sum !== bridge.to[part]) throw new Error(`${part}: ${sum} is not ${bridge.to[part]}`);
  }
}
