import { sql } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import { DISTRICTS, START } from './made-up-districts.ts';
import { type PlainCounts, plainMonth, plainSum, projection, type Raw, type Row } from './plain-figures.ts';
import type { World } from './world.ts';

const FIRST_PERIOD = monthOf(new Date(START).toISOString().slice(0, 10)) - 4;
const MONTHS_BELOW = 1_000_000;

/** Codes that the plain computation does not know are named here, so that none is left out unseen. */
export const notCompared = new Set<string>();

const parse = (text: unknown): PlainCounts =>
  Object.fromEntries(
    Object.entries(JSON.parse(String(text)) as Record<string, number[]>).map(([code, t]) => [
      code,
      [t[0] ?? 0, t[1] ?? 0, t[2] ?? 0, t[3] ?? 0],
    ]),
  );

const NONE = [0, 0, 0, 0] as const;
const isSame = (a: readonly number[], b: readonly number[]) =>
  a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];

/** What differs, code by code; codes that are all zero are as good as absent. */
function differences(place: string, stored: PlainCounts, plain: PlainCounts, known: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const look = (code: string) => {
    const stratum = code.indexOf('/');
    const base = stratum < 0 ? code : code.slice(0, stratum);
    if (!known.has(base)) {
      notCompared.add(base);
      return;
    }
    const [a, b] = [stored[code] ?? NONE, plain[code] ?? NONE];
    if (!isSame(a, b)) found.push(`${place} ${code}: stored ${a.join('/')}, raw rows ${b.join('/')}`);
  };
  for (const code in stored) look(code);
  for (const code in plain) if (!(code in stored)) look(code);
  return found;
}

const GROWTH = 'measured stunted severely_stunted underweight severely_underweight wasted severely_wasted overweight';
const GAINS = 'n_d n_d_terkoreksi t_d o_d b_d 2t_d bgm_d';
const QUALITY = 'bulat_bb bulat_tb tidak_wajar';
const KNOWN = new Set([
  ...GROWTH.split(' '),
  ...GAINS.split(' '),
  ...QUALITY.split(' '),
  'd_s.daftar',
  'd_s.register',
  'd_s.proyeksi',
  'pasti.terdata.balita',
]);

/** Every stored figure of every region and month, up to the directory's copy, against the raw rows it stands on. */
export async function compare({ deps, clock }: World): Promise<string[]> {
  const current = monthOf(new Date(clock.now).toISOString().slice(0, 10));
  const found: string[] = [];
  for (const d of DISTRICTS) {
    const db = deps.shard(d.shard);
    const all = (text: string) => db.all<Row>({ sql: text, params: [] });
    const raw: Raw = {
      people: await all(
        'select village, id, sex, birth_date, lived_from, left_on, left_reason, earlier_stays from person',
      ),
      measured: await all(
        'select village, period, person, date, weight_g, length_um, position, oedema from measurement',
      ),
      targets: await all('select source, region, period, children from target'),
      confirmed: await all('select village, confirmed_on from register_confirmation'),
    };
    const stored = await all(
      `select period, level, region, json(counts) counts from rollup where period < ${MONTHS_BELOW}`,
    );
    const at = new Map(stored.map((r) => [`${r['level']}/${r['region']}/${r['period']}`, parse(r['counts'])]));
    const copies = await deps.directory.all<Row>(
      sql`select period, json(counts) counts from district_rollup where district = ${d.id} and period < ${MONTHS_BELOW}`,
    );
    const copied = new Map(copies.map((r) => [r['period'], parse(r['counts'])]));
    const dirty = await all(`select 1 from cell where done < seq`);
    if (dirty.length > 0) found.push(`${d.code}: ${dirty.length} cells are dirty still`);
    for (let period = FIRST_PERIOD; period <= current; period += 1) {
      const sums = d.subdistricts.map(({ id }) => {
        const villages = d.villages
          .filter(({ parent }) => parent === id)
          .flatMap((v) => {
            const { counts, sizes } = plainMonth(v.id, period, raw);
            const kept = at.get(`4/${v.id}/${period}`);
            const isEmpty = counts['measured'] === undefined && sizes.every((size) => size === null);
            if (kept === undefined && isEmpty) return [];
            found.push(...differences(`${v.code} ${period}`, kept ?? {}, counts, KNOWN));
            return [counts];
          });
        const sum = plainSum(villages);
        const own = projection(id, period, raw);
        if (own !== null && villages.length > 0) sum['d_s.proyeksi'] = [sum['measured']?.[0] ?? 0, own, 0, 0];
        found.push(...differences(`sub-district ${id} ${period}`, at.get(`3/${id}/${period}`) ?? {}, sum, KNOWN));
        return sum;
      });
      const whole = plainSum(sums);
      found.push(...differences(`${d.code} ${period}`, at.get(`2/${d.id}/${period}`) ?? {}, whole, KNOWN));
      found.push(...differences(`directory ${d.code} ${period}`, copied.get(period) ?? {}, whole, KNOWN));
    }
  }
  return found;
}
