import { env } from 'cloudflare:workers';
import { Problem } from '@konvergensi/contract';
import { allHeads, type Db, type Statement, sql, type TrailRow, trailFrom } from '@konvergensi/db';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  addAlias,
  createProvince,
  type Deps,
  emptyPractice,
  linkHash,
  listDistricts,
  makeOperational,
  onboardDistrict,
  openDistrict,
  type PeopleDeps,
  readDistrict,
  resumeOnboarding,
  sha256,
  sweepModes,
} from '../src/index.ts';
import { platform } from './platform.ts';

const operator: Actor = {
  id: 'operator',
  name: 'Operator Contoh',
  grants: [{ role: 'operator', path: [], villages: null }],
  via: 'system',
  language: 'id',
};
let admin: Actor;

/** A platform of its own for each call: the statements of one request are counted from nothing. */
async function deps(): Promise<PeopleDeps> {
  const { deps } = await platform(900);
  return {
    ...deps,
    authKey: deps.trailKey,
    hashPassword: (password) => sha256(password),
    requireSecondFactor: false,
    verifyPassword: async ({ hash, password }) => hash === (await sha256(password)),
    regionPack: async (province) => {
      const answer = await env.ASSETS.fetch(`https://assets.invalid/regions/${province}.txt`);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
  };
}

/** The same platform that dies at the n-th call of a database, and stays dead. */
function dyingAt(alive: PeopleDeps, death: number): PeopleDeps {
  let calls = 0;
  const dying = (db: Db): Db => {
    const count = () => {
      calls += 1;
      if (calls >= death) throw new Error('killed');
    };
    return {
      ...db,
      all: async <T>(statement: Statement) => {
        count();
        return db.all<T>(statement);
      },
      one: async <T>(statement: Statement) => {
        count();
        return db.one<T>(statement);
      },
      batch: async (statements: readonly Statement[]) => {
        count();
        return db.batch(statements);
      },
    };
  };
  return { ...alive, directory: dying(alive.directory), shard: (name) => dying(alive.shard(name)) };
}

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof Problem ? error.code : String(error)),
  );

/** What a district is, in both databases, without what differs by design (ids of trail entries, time). */
async function stateOf(of: Deps, district: string) {
  const placed = await of.directory.one<{ id: number; shard: string; state: string; villages: number }>(
    sql`select d.id, d.shard, d.state, d.villages from district d join region r on r.id = d.id where r.code = ${district}`,
  );
  if (placed === undefined) return null;
  const shard = of.shard(placed.shard);
  const own = await shard.one(sql`select state, mode, zone, epoch, version from district where id = ${placed.id}`);
  const regions = await shard.all<{ level: number; n: number }>(
    sql`select level, count(*) n from region where district = ${placed.id} group by level order by level`,
  );
  const trails = async (db: Db) =>
    (await db.all<{ verb: string }>(sql`select verb from audit where scope = ${placed.id} order by seq`)).map(
      (row) => row.verb,
    );
  return { ...placed, own, regions, directoryTrail: await trails(of.directory), shardTrail: await trails(shard) };
}

beforeAll(async () => {
  const of = await deps();
  await createProvince(of, operator, '17');
  const province = await of.directory.one<{ id: number }>(sql`select id from region where code = '17'`);
  admin = {
    id: 'admin',
    name: 'Admin Contoh',
    grants: [{ role: 'province_admin', path: [province?.id ?? 0], villages: null }],
    via: 'system',
    language: 'id',
  };
});

describe('a province', () => {
  it('gets every region of its pack with an id, parents before children', async () => {
    const { directory } = await deps();
    expect(
      await directory.all(
        sql`select level, count(*) n from region where code not glob '17.00*' group by level order by level`,
      ),
    ).toEqual([
      { level: 1, n: 1 },
      { level: 2, n: 10 },
      { level: 3, n: 129 },
      { level: 4, n: 1513 },
    ]);
    // Kepmendagri 100.1.1-6117/2022: Bengkulu has 172 kelurahan and 1,341 desa.
    expect(
      await directory.all(
        sql`select kind, count(*) n from region where level = 4 and code not glob '17.00*' group by kind`,
      ),
    ).toEqual([
      { kind: 'desa', n: 1341 },
      { kind: 'kelurahan', n: 172 },
    ]);
    expect(
      await directory.all(
        sql`select c.code from region c join region p on p.id = c.parent where p.id >= c.id or p.level <> c.level - 1`,
      ),
    ).toEqual([]);
    expect(await directory.one(sql`select name, kind from region where code = '17.71'`)).toEqual({
      name: 'Bengkulu',
      kind: 'city',
    });
  });

  it('asked for again changes nothing; another one goes on with ids', async () => {
    const of = await deps();
    const again = await createProvince(of, operator, '17');
    expect([again.enrolmentToken, again.regions]).toEqual([null, 1653 + 9]);
    const other = await createProvince(of, operator, '14');
    expect(other.enrolmentToken).toMatch(/^[0-9a-f]{64}$/);
    const ids = await of.directory.one<{ n: number; top: number }>(sql`select count(*) n, max(id) top from region`);
    expect(ids?.n).toBe(ids?.top);
  });

  it('that does not exist is not found, and only the operator creates one', async () => {
    const of = await deps();
    expect(await code(createProvince(of, operator, '99'))).toBe('not-found');
    expect(await code(createProvince(of, admin, '15'))).toBe('forbidden');
  });
});

describe('onboarding a district', () => {
  it('is finished by the next call, wherever it was killed', async () => {
    const codes = ['17.01', '17.02', '17.03', '17.05', '17.06', '17.08', '17.09', '17.71'];
    const seen = new Set<string>();
    const clean = await deps();
    await onboardDistrict(clean, admin, '17.04');
    const whole = await stateOf(clean, '17.04');
    expect(whole).toMatchObject({
      state: 'open',
      villages: 195,
      own: { state: 'open', mode: 'latihan', zone: 'Asia/Jakarta' },
    });
    expect(whole?.regions.find(({ level }) => level === 4)?.n).toBe(195);
    for (const [i, district] of codes.entries()) {
      let death = 1 + i;
      for (; ; death += codes.length) {
        const outcome = await code(onboardDistrict(dyingAt(await deps(), death), admin, district));
        const state = await stateOf(await deps(), district);
        seen.add(
          `${state?.state ?? 'nothing'}, shard ${(state?.own as { state?: string } | undefined)?.state ?? 'nothing'}`,
        );
        if (outcome === 'done') break;
        expect(outcome).toBe('Error: killed');
        if (state?.state !== 'open')
          expect(await code(openDistrict(await deps(), admin, district, null))).not.toBe('done');
      }
      await onboardDistrict(await deps(), admin, district);
      const state = await stateOf(await deps(), district);
      expect(state).toMatchObject({ state: 'open', own: whole?.own });
      expect([state?.directoryTrail, state?.shardTrail]).toEqual([whole?.directoryTrail, whole?.shardTrail]);
      expect(state?.regions.find(({ level }) => level === 4)?.n).toBe(state?.villages);
    }
    expect([...seen].sort()).toEqual([
      'copying, shard copying',
      'copying, shard nothing',
      'copying, shard open',
      'nothing, shard nothing',
      'open, shard open',
      'reserved, shard nothing',
    ]);
  });

  it('goes to the shard with the fewest villages', async () => {
    const { directory } = await deps();
    const loads = await directory.all<{ shard: string; villages: number }>(
      sql`select shard, sum(villages) villages from district group by shard order by shard`,
    );
    expect(loads.map(({ shard }) => shard)).toEqual(['SHARD_00', 'SHARD_01']);
    const most = await directory.one<{ n: number }>(sql`select max(villages) n from district`);
    const [one, two] = loads.map(({ villages }) => villages);
    expect(Math.abs((one ?? 0) - (two ?? 0))).toBeLessThanOrEqual(most?.n ?? 0);
  });

  it('by two at once happens once', async () => {
    const outcomes = await Promise.all([1, 2].map(async () => code(onboardDistrict(await deps(), admin, '17.07'))));
    expect(outcomes).toEqual(['done', 'done']);
    const state = await stateOf(await deps(), '17.07');
    expect([state?.directoryTrail, state?.shardTrail]).toEqual([
      ['district.reserve', 'district.open'],
      ['district.open'],
    ]);
  });

  it('that was cut off is finished by the sweep', async () => {
    const of = await deps();
    const riau = await of.directory.one<{ id: number }>(sql`select id from region where code = '14'`);
    const grants = [{ role: 'province_admin', path: [riau?.id ?? 0], villages: null }] as const;
    for (let death = 4; (await stateOf(of, '14.03')) === null; death += 1) {
      await code(onboardDistrict(dyingAt(await deps(), death), { ...admin, grants }, '14.03'));
    }
    expect((await stateOf(of, '14.03'))?.state).toBe('reserved');
    expect(await resumeOnboarding(await deps())).toBe(1);
    expect((await stateOf(await deps(), '14.03'))?.state).toBe('open');
    expect(await resumeOnboarding(await deps())).toBe(0);
  });

  it('is refused to others, and for what is no district', async () => {
    const kaur = {
      ...admin,
      grants: [{ role: 'district_admin', path: [...(admin.grants[0]?.path ?? []), 5], villages: null }],
    } as const satisfies Actor;
    expect(await code(onboardDistrict(await deps(), kaur, '17.10'))).toBe('not-found');
    expect(await code(onboardDistrict(await deps(), kaur, '17.01'))).toBe('not-found');
    expect(await code(onboardDistrict(await deps(), admin, '14.01'))).toBe('not-found');
    expect(await code(onboardDistrict(await deps(), admin, '17.04.01'))).toBe('invalid');
  });

  it('shows each district of a province with how far it is', async () => {
    const items = await listDistricts(await deps(), admin, '17');
    expect(items.map(({ region, state, mode }) => [region.code, state, mode])).toContainEqual([
      '17.04',
      'open',
      'latihan',
    ]);
    expect(items.filter(({ region }) => region.code !== '17.00')).toHaveLength(10);
  });
});

const governance = {
  controller: 'Dinas Kesehatan (contoh)',
  decree: 'Keputusan Contoh 1/2026',
  contact: 'Narahubung Contoh',
  legalBasis: { children: 'UU 27/2022', mothers: 'UU 27/2022', families: 'UU 27/2022' },
  sharingAgreement: 'Perjanjian Contoh 2/2026',
  dataLocation: 'indonesia',
  decidedOn: '2026-01-02',
} as const;

describe('practice before real', () => {
  async function plant(district: string): Promise<{ id: number; shard: Db }> {
    const of = await deps();
    const placed = await of.directory.one<{ id: number; shard: string }>(
      sql`select d.id, d.shard from district d join region r on r.id = d.id where r.code = ${district}`,
    );
    const id = placed?.id ?? 0;
    const shard = of.shard(placed?.shard ?? '');
    const village = sql`(select min(id) from region where district = ${id} and level = 4)`;
    await shard.batch([
      sql`insert into person (village, id, district, name, sex, birth_date) values (${village}, 'anak', ${id}, 'Anak Contoh', 1, '2024-02-10')`,
      sql`insert into measurement (village, period, person, date, weight_g, recorded_at) values (${village}, 24313, 'anak', '2026-02-10', 12000, 0)`,
      sql`insert into target (district, source, region, period, children) values (${id}, 'daftar', ${village}, 24313, 9)`,
      sql`insert into import (district, id, state, file_name, file_digest, size_bytes, actor, actor_name, created_at, updated_at)
          values (${id}, 'impor', 'done', 'contoh.csv', '', 1, 'x', 'x', 0, 0)`,
      sql`insert into facility (district, id, kind, name, normal_name, state, valid_from) values
          (${id}, 'usul', 'posyandu', 'Melati', 'melati', 'proposed', '2024-01-01'),
          (${id}, 'sah', 'puskesmas', 'Kinal', 'kinal', 'confirmed', '2024-01-01')`,
      sql`insert into cell (district, period, village, seq, done) values (${id}, 24313, ${village}, 3, 3)`,
    ]);
    await of.files.put(`imports/${id}/impor/file`, 'isi');
    return { id, shard };
  }
  const rows = async (shard: Db, id: number) =>
    shard.one(
      sql`select (select count(*) from person where district = ${id}) people, (select count(*) from import where district = ${id}) imports,
            (select count(*) from target where district = ${id}) targets, (select group_concat(id) from facility where district = ${id}) facilities,
            (select group_concat(seq || '>' || done) from cell where district = ${id}) cells,
            (select count(*) from measurement m join region r on r.id = m.village where r.district = ${id}) measurements`,
    );

  it('a practice district is emptied by one call, and only it', async () => {
    const [kaur, lebong] = [await plant('17.04'), await plant('17.07')];
    const before = await rows(lebong.shard, lebong.id);
    expect(await emptyPractice(await deps(), admin, '17.04')).toEqual({ people: 1, measurements: 1, imports: 1 });
    expect(await rows(kaur.shard, kaur.id)).toEqual({
      people: 0,
      imports: 0,
      targets: 0,
      facilities: 'sah',
      cells: '4>3',
      measurements: 0,
    });
    expect(await rows(lebong.shard, lebong.id)).toEqual(before);
    expect((await env.FILES.list({ prefix: `imports/${kaur.id}/` })).objects).toEqual([]);
    expect((await env.FILES.list({ prefix: `imports/${lebong.id}/` })).objects).toHaveLength(1);
  });

  it('becomes operational when it is empty and the record says who answers for it', async () => {
    expect(await code(makeOperational(await deps(), admin, '17.07', governance))).toBe('wrong-state');
    const abroad = { ...governance, dataLocation: 'luar-negeri' } as const;
    expect(await code(makeOperational(await deps(), admin, '17.04', abroad))).toBe('invalid');
    const detail = await makeOperational(await deps(), admin, '17.04', governance);
    expect(detail).toMatchObject({ mode: 'operasional', governance, version: 2 });
    expect(await readDistrict(await deps(), admin, '17.04')).toEqual(detail);
    expect((await listDistricts(await deps(), admin, '17')).find(({ region }) => region.code === '17.04')?.mode).toBe(
      'operasional',
    );
  });

  it('said again with another record, the record changes; with the same one, nothing', async () => {
    const same = await makeOperational(await deps(), admin, '17.04', governance);
    expect(same.version).toBe(2);
    const changed = await makeOperational(await deps(), admin, '17.04', { ...governance, contact: 'Narahubung Kedua' });
    expect([changed.version, changed.governance?.contact]).toEqual([3, 'Narahubung Kedua']);
  });

  it('killed between the shard and the directory, the directory learns it when asked again', async () => {
    for (let death = 1; ; death += 1) {
      const outcome = await code(makeOperational(dyingAt(await deps(), death), admin, '17.08', governance));
      if (outcome === 'done') break;
    }
    const { directory } = await deps();
    const mode = async () =>
      directory.one(
        sql`select d.mode, d.shard_version from district d join region r on r.id = d.id where r.code = '17.08'`,
      );
    expect(await mode()).toEqual({ mode: 'operasional', shard_version: 2 });
    await directory.batch([
      sql`update district set mode = 'latihan', shard_version = 0 where id = (select id from region where code = '17.08')`,
    ]);
    await sweepModes(await deps());
    expect(await mode()).toEqual({ mode: 'operasional', shard_version: 2 });
  });

  it('an operational district is never emptied, not even when the directory does not know yet', async () => {
    expect(await code(emptyPractice(await deps(), admin, '17.04'))).toBe('wrong-state');
    const { directory } = await deps();
    await directory.batch([
      sql`update district set mode = 'latihan' where id = (select id from region where code = '17.04')`,
    ]);
    expect(await code(emptyPractice(await deps(), admin, '17.04'))).toBe('wrong-state');
  });
});

describe('the district made up for practice', () => {
  it('is opened like any other and stays practice', async () => {
    await onboardDistrict(await deps(), admin, '17.00');
    expect(await readDistrict(await deps(), admin, '17.00')).toMatchObject({ mode: 'latihan', state: 'open' });
    expect(await code(makeOperational(await deps(), admin, '17.00', governance))).toBe('wrong-state');
  });
});

describe('another spelling of a village', () => {
  it('is kept as it is compared, under its sub-district, and the newer meaning holds', async () => {
    const of = await deps();
    const kaur = await openDistrict(of, admin, '17.04', null);
    const configures = {
      ...admin,
      grants: [{ role: 'district_admin', path: kaur.path, villages: null }],
    } as const satisfies Actor;
    const add = async (alias: string, village: string) =>
      code(addAlias(await deps(), configures, { district: '17.04', alias, village }));
    expect(await add('GDG. WANI', '17.04.01.2001')).toBe('done');
    expect(await add('Gdg Wani', '17.04.01.2001')).toBe('done');
    expect(await add('gdg wani', '17.04.01.2002')).toBe('done');
    expect(
      await kaur.db.all(
        sql`select a.alias, r.code from region_alias a join region r on r.id = a.village where a.district = ${kaur.id}`,
      ),
    ).toEqual([{ alias: 'gdg wani', code: '17.04.01.2002' }]);
    expect(await add('Gdg Wani', '17.07.01.2002')).toBe('invalid');
    expect(await add('...', '17.04.01.2001')).toBe('invalid');
  });
});

describe('the trail of all this', () => {
  it('verifies entry by entry in every database', async () => {
    const of = await deps();
    let entries = 0;
    for (const db of [of.directory, ...of.shardNames.map((name) => of.shard(name))]) {
      for (const { scope } of await db.all<{ scope: number }>(allHeads())) {
        let prev = '';
        for (const row of await db.all<TrailRow>(trailFrom(scope, 0, 1000))) {
          expect([row.prev, row.body_hash, row.hash]).toEqual([
            prev,
            await sha256(row.body ?? ''),
            await linkHash(of.trailKey, row),
          ]);
          prev = row.hash;
          entries += 1;
        }
      }
    }
    expect(entries).toBeGreaterThan(30);
  });
});
