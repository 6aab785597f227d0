import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { growthIndicators } from '@konvergensi/domain';

const DEBIAN = '/usr/lib/postgresql';
const PORT = 54_329;
const DONE = '--done--';

export const SETTINGS = {
  shared_buffers: '1GB',
  work_mem: '256MB',
  maintenance_work_mem: '512MB',
  max_parallel_workers_per_gather: '2',
  max_parallel_workers: '2',
  random_page_cost: '1.1',
  effective_cache_size: '4GB',
  jit: 'off',
} as const;

/** A private cluster on loopback, with one session held open. */
export interface Postgres {
  version: string;
  /** Runs SQL; rows as text. */
  run(text: string, input?: Iterable<string>): Promise<string[]>;
  /** Milliseconds from sending until the last row has come over. */
  time(text: string): Promise<number>;
  close(): void;
}

/** Null where Debian's package is not installed. */
export async function startPostgres(): Promise<Postgres | null> {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort() : [];
  const bin = versions.length === 0 ? null : join(DEBIAN, versions.at(-1)!, 'bin');
  if (bin === null || !existsSync(join(bin, 'initdb'))) return null;
  const folder = mkdtempSync(join(tmpdir(), 'konvergensi-postgres-'));
  const as = notRoot(folder);
  const call = (program: string, args: string[]) =>
    execFileSync(join(bin, program), args, { ...as, cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  const data = join(folder, 'data');
  call('initdb', ['-D', data, '-U', 'bench', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C']);
  const options = Object.entries({
    ...SETTINGS,
    listen_addresses: '127.0.0.1',
    port: String(PORT),
    unix_socket_directories: folder,
  });
  call('pg_ctl', [
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    options.map(([k, v]) => `-c ${k}=${v}`).join(' '),
    'start',
  ]);
  const psql = spawn(
    join(bin, 'psql'),
    ['-h', '127.0.0.1', '-p', String(PORT), '-U', 'bench', '-d', 'postgres', '-qAtX', '-v', 'ON_ERROR_STOP=1'],
    as,
  );
  const run = session(psql);
  return {
    version: call('postgres', ['--version']).trim(),
    run,
    time: async (text) => {
      const started = performance.now();
      await run(text);
      return performance.now() - started;
    },
    close: () => {
      psql.kill();
      call('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: its package's own user then. */
function notRoot(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })));
  chownSync(folder, uid!, gid!);
  return { uid: uid!, gid: gid! };
}

function session(psql: ChildProcessWithoutNullStreams): Postgres['run'] {
  let text = '';
  let heard: (() => void) | null = null;
  let failed = '';
  psql.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    if (text.endsWith(`${DONE}\n`)) heard?.();
  });
  psql.stderr.setEncoding('utf8').on('data', (piece: string) => {
    if (/ERROR|FATAL/.test(piece)) failed += piece;
  });
  psql.on('exit', () => heard?.());
  return async (statement, input) => {
    text = '';
    const answered = new Promise<void>((resolve) => {
      heard = resolve;
    });
    psql.stdin.write(`${statement}\n`);
    for (const line of input ?? []) {
      if (!psql.stdin.write(line)) await new Promise((resolve) => psql.stdin.once('drain', resolve));
    }
    psql.stdin.write(`\\echo ${DONE}\n`);
    await answered;
    if (failed !== '') throw new Error(failed);
    return text
      .slice(0, -DONE.length - 1)
      .split('\n')
      .filter((line) => line !== '');
  };
}

const count = (condition: string) => `count(*) filter (where ${condition})::int`;

/** The four counts of an indicator from typed z columns, by the rules that `computeVillageMonth` has. */
function countsOf({ code, rule }: (typeof growthIndicators)[number]): string {
  const [z, flag] = [`${rule.index}_z`, `${rule.index}_flag`];
  const oedema = rule.oedema === 'counts' ? 'oedema' : 'false';
  const inside = `${z} is not null and not ${flag}`;
  const isCase =
    rule.side === 'below'
      ? `(${oedema} or (${inside} and ${z} < ${rule.cutOff}))`
      : `(not ${oedema} and ${inside} and ${z} > ${rule.cutOff})`;
  return [
    `${count(isCase)} ${code}_n`,
    `${count(`${oedema} or (${inside})`)} ${code}_d`,
    `${count(`not ${oedema} and ${z} is not null and ${flag}`)} ${code}_x`,
    `${count(`not ${oedema} and ${z} is null`)} ${code}_u`,
  ].join(', ');
}

export const INDICES = [...new Set(growthIndicators.map(({ rule }) => rule.index))];

export const TABLE = `create table fact (village int not null, period int not null, person text not null, subdistrict int not null,
  sex smallint not null, age_group smallint not null, oedema boolean not null,
  ${INDICES.map((index) => `${index}_z double precision, ${index}_flag boolean`).join(', ')})`;

/** Villages, villages by sex and age group, sub-districts and the district, as our roll-up holds them. */
export const VIEW = `create materialized view figure as select
  case when grouping(village) = 0 then 4 when grouping(subdistrict) = 0 then 3 else 2 end as level,
  coalesce(village, subdistrict, 2) region, period, sex, age_group, count(*)::int measured,
  ${growthIndicators.map(countsOf).join(', ')}
  from fact group by grouping sets ((village, period), (village, period, sex, age_group), (subdistrict, period), (period))`;
