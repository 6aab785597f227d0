import { json, sql } from '@konvergensi/db';
import { AGE_CODES, formatMonth, growthIndicators } from '@konvergensi/domain';
import { DISTRICT } from './refresh/bench-deps.ts';
import { MONTHS, seeded } from './refresh/made-up-district.ts';
import { type OurPlatform, openPlatform, plantPeople, settle, settleWindows, touch } from './refresh/our-platform.ts';
import { SETTINGS, startPostgres } from './refresh/postgres.ts';
import { assertEqual, plantTheirs } from './refresh/same-rows.ts';

// npm run bench -- refresh [VILLAGES] [CHILDREN]: fresh figures after a change, ours beside PostgreSQL's materialized view.

const [villages = 852, children = 400] = process.argv.slice(2).map(Number);
const ROUNDS = 10;
const READS = 20;
const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => (value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(1)} ms`);

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};
const quantile = (times: readonly number[], q: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!;

function compared(label: string, ours: number, theirs: number | null, wanted: string): void {
  const ratio = theirs === null ? '' : `${(theirs / ours).toFixed(2)} ×`;
  say(
    `${label.padEnd(44)} ${ms(ours).padStart(12)} ${(theirs === null ? '–' : ms(theirs)).padStart(12)} ${ratio.padStart(11)}   ${wanted}`,
  );
}

const random = seeded(20_260_101);
const pickOf = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

async function changeOurs(
  p: OurPlatform,
  cells: readonly (readonly [number, number])[],
  onePerson: boolean,
): Promise<void> {
  if ((await p.call('change', { cells, onePerson })).answer === true) await settle(p);
}

const inTheirs = (cells: readonly (readonly [number, number])[]) =>
  `(village, period) in (${cells.map(([village, period]) => `(${village}, ${period})`).join(', ')})`;
const changeTheirs = (cells: readonly (readonly [number, number])[], onePerson: boolean) =>
  `update fact set wei_z = wei_z + 0.001 where ${inTheirs(cells)} ${onePerson ? "and person like '%-7'" : ''};
   refresh materialized view figure;`;

const usageOf = async ({ used }: OurPlatform, work: () => Promise<unknown>) => {
  const before = { ...used };
  await work();
  return { read: used.rowsRead - before.rowsRead, written: used.rowsWritten - before.rowsWritten };
};

const ours = await openPlatform(villages);
const pg = await startPostgres();
try {
  say(
    `${villages} villages × ${children} children × ${MONTHS.length} months = ${(villages * children * MONTHS.length).toLocaleString('en')} measurements`,
  );
  say(
    pg === null
      ? 'PostgreSQL: not installed (apt-get install postgresql), left out'
      : `${pg.version}: ${Object.entries(SETTINGS)
          .map((s) => s.join('='))
          .join(' ')}`,
  );
  await plantPeople(ours, children);
  if (pg !== null) await plantTheirs(pg, ours.villages, children);

  const everything = ours.villages.flatMap((village) => MONTHS.map((month) => [village, month] as const));
  let full = 0;
  const usage = await usageOf(ours, async () => {
    for (let i = 0; i < everything.length; i += 5000) await touch(ours.shard, everything.slice(i, i + 5000));
    full = await timed(() => settle(ours));
  });
  const theirFull = pg === null ? null : await pg.time('refresh materialized view figure;');
  if (pg !== null) say(`equal: ${await assertEqual(ours.shard, pg)} rows of ${growthIndicators.length + 1} indicators`);

  say(`${''.padEnd(44)} ${'ours'.padStart(12)} ${'PostgreSQL'.padStart(12)} ${'ratio'.padStart(11)}   wanted`);
  const single: number[] = [];
  const theirSingle: number[] = [];
  let saved = { read: 0, written: 0 };
  for (let i = 0; i < ROUNDS; i += 1) {
    const cell = [[pickOf(ours.villages), pickOf(MONTHS)] as const];
    saved = await usageOf(ours, async () => single.push(await timed(() => changeOurs(ours, cell, true))));
    if (pg !== null && i < 5) theirSingle.push(await pg.time(changeTheirs(cell, true)));
  }
  const theirMedian = pg === null ? null : quantile(theirSingle, 0.5);
  compared('one record to fresh figures, median', quantile(single, 0.5), theirMedian, '>= 100 ×');
  compared(
    'one record to fresh figures, p95',
    quantile(single, 0.95),
    pg === null ? null : quantile(theirSingle, 0.95),
    '',
  );
  const some = everything.filter((_, i) => i % 100 === 7);
  let onePercent = 0;
  const part = await usageOf(ours, async () => {
    onePercent = await timed(() => changeOurs(ours, some, false));
  });
  compared(
    '1 % of rows (all of 1 % of village-months)',
    onePercent,
    pg === null ? null : await pg.time(changeTheirs(some, false)),
    '>= 3 ×',
  );
  compared('full rebuild', full, theirFull, '>= 0.5 ×');
  await reads();
  const years = await timed(() => settleWindows(ours));
  const again: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    await changeOurs(ours, [[pickOf(ours.villages), pickOf(MONTHS)]], true);
    again.push(await timed(() => settleWindows(ours)));
  }
  say(
    `quarters, semesters and the year, each child once (ours only): all villages ${ms(years)}, after one record ${ms(quantile(again, 0.5))} (median)`,
  );

  say('');
  say(
    `rows of D1 (read, written): one record ${saved.read}, ${saved.written} · 1 % ${part.read}, ${part.written} · full ${usage.read}, ${usage.written}`,
  );
  const month = villages * children;
  const perMeasurement = 10;
  const beyond = (rows: number, free: number, dollars: number) => (Math.max(0, rows - free) / 1e6) * dollars;
  say(
    `a month of ${month.toLocaleString('en')} measurements saved one by one, <= ${perMeasurement} rows written each: ${(month * perMeasurement).toLocaleString('en')} rows; ` +
      `US$ 5 with 50 million rows written and 25 billion read, then US$ 1.00 and 0.001 a million: US$ ${(5 + beyond(month * perMeasurement, 50e6, 1) + beyond(month * saved.read, 25e9, 0.001)).toFixed(2)}`,
  );
} finally {
  pg?.close();
  await ours.close();
}

/** The two reads, ours through the verb that the api calls, theirs as SQL with an index. */
async function reads(): Promise<void> {
  const period = `${formatMonth(MONTHS[0]!)}..${formatMonth(MONTHS.at(-1)!)}`;
  const page = { page: 1, size: 1000 };
  const ofVillages = async () => {
    await ours.call('matrix', {
      region: '17.04',
      level: 'village',
      period,
      indicator: 'stunted',
      ...page,
    });
  };
  const one = `select region, period, stunted_n, stunted_d, stunted_x, stunted_u from figure where level = 4 and sex is null order by region, period;`;
  await compareReads('all villages × 12 months × 1 indicator, p95', ofVillages, one, '<= 100 ms');

  const years = Array.from({ length: 60 }, (_, i) => MONTHS.at(-1)! - i);
  const codes = ['measured', ...growthIndicators.map(({ code }) => code)];
  const strata = ['stunted/m', 'stunted/f']
    .flatMap((code) => AGE_CODES.map((age) => `${code}/${age}`))
    .slice(0, 20 - codes.length);
  await plantProvince(years);
  const wanted = [...codes, ...strata].join(',');
  const ofProvince = async () => {
    await ours.call('matrix', {
      region: '17',
      level: 'district',
      period: `${formatMonth(years.at(-1)!)}..${formatMonth(years[0]!)}`,
      indicator: wanted,
      ...page,
    });
  };
  await compareReads(
    '10 districts × 60 months × 20 indicators, p95',
    ofProvince,
    'select * from of_province order by region, period;',
    '<= 150 ms',
  );
}

async function compareReads(label: string, read: () => Promise<void>, text: string, wanted: string): Promise<void> {
  const own: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < READS; i += 1) {
    own.push(await timed(read));
    if (pg !== null) theirs.push(await pg.time(text));
  }
  compared(label, quantile(own, 0.95), pg === null ? null : quantile(theirs, 0.95), wanted);
}

/** Ten districts with the figures of the one, for five years of months. */
async function plantProvince(months: readonly number[]): Promise<void> {
  const from = MONTHS.at(-1)!;
  await ours.directory.batch([
    sql`insert into region (id, code, name, level, kind, parent, valid_from)
        select 900 + value, '17.' || (20 + value), 'Kabupaten ' || value, 2, 'regency', 1, '2006-01-01' from json_each('[1,2,3,4,5,6,7,8,9]')`,
    sql`insert into district (id, province, shard, state, opened_at) select 900 + value, 1, 'SHARD_00', 'open', 0 from json_each('[1,2,3,4,5,6,7,8,9]')`,
    sql`insert or ignore into district_rollup (district, period, rule_version, counts, seq, at)
        select d.id, m.value, c.rule_version, c.counts, c.seq, c.at from district d cross join json_each(${json(months)}) m
          cross join district_rollup c on c.district = ${DISTRICT} and c.period = ${from}`,
  ]);
  const tuple = (code: string) => ['n', 'd', 'x', 'u'].map((part) => `${code}_${part}`).join(', ');
  const again = ['n', 'd', 'x', 'u'].flatMap((part) =>
    Array.from({ length: 12 }, (_, i) => `stunted_${part} s${i}${part}`),
  );
  await pg?.run(`create table of_province as select d region, p period, measured, ${growthIndicators.map(({ code }) => tuple(code)).join(', ')}, ${again.join(', ')}
    from figure, generate_series(1, 10) d, generate_series(${months.at(-1)}, ${months[0]}) p where level = 2 and sex is null and figure.period = ${from};
    create index on of_province (region, period); analyze of_province;`);
}
