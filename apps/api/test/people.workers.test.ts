import { env } from 'cloudflare:workers';
import { type Me, problemBody } from '@konvergensi/contract';
import { readSession } from '@konvergensi/services';
import { getAuthTables } from 'better-auth/db';
import { beforeAll, describe, expect, it } from 'vitest';
import { signInLibrary, signInOptions } from '../src/auth/sign-in-library.ts';
import { type Answer, ask, ORIGIN, testDeps, testPlatform } from './api.ts';
import { KAUR, must, PASSWORD, redeem, type Stage, setStage, VILLAGE } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);

const code = (answer: Answer) => problemBody.parse(answer.json).code;
const cookieOf = (answer: Answer) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const addresses = Array.from({ length: 250 }, (_, i) => `198.51.100.${i}`);
/** Each test signs in from an address of its own, so that delays of one do not reach another. */
const nextAddress = () => addresses.pop() ?? 'none';
const signIn = (username: string, password: string, address = nextAddress()) =>
  ask('/v1/session', { method: 'POST', json: { username, password }, headers: { 'cf-connecting-ip': address } });

interface Created {
  id: string;
  username: string;
  enrolmentToken: string;
  expiresAt: number;
}
let made = 0;
const create = (over: object = {}, as = stage.tokens.here.district_admin) =>
  ask('/v1/users', {
    method: 'POST',
    as,
    json: { username: `orang.contoh.${++made}`, name: 'Orang Contoh', role: 'cadre', region: VILLAGE, ...over },
  });
async function enrolled(over: object = {}): Promise<Created> {
  const created = (await create(over)).json as Created;
  await redeem(created.enrolmentToken, created.username);
  return created;
}
const first = <T>(sql: string, ...values: unknown[]) =>
  env.DIRECTORY.prepare(sql)
    .bind(...values)
    .first<T>();

describe('the tables of the sign-in library', () => {
  const tables = getAuthTables(signInOptions(testPlatform));
  const OWN = {
    user: ['deactivated_at', 'deactivated_by'],
    session: ['device', 'last_used_at', 'proved'],
  } as const satisfies Record<string, readonly string[]>;

  it('are the five of the migration', () => {
    expect(
      Object.values(tables)
        .map(({ modelName }) => modelName)
        .sort(),
    ).toEqual(['account', 'session', 'two_factor', 'user', 'verification']);
  });

  it.each(Object.values(tables).map((table) => [table.modelName, table] as const))(
    '%s is as the library expects it',
    async (name, table) => {
      const { results: columns } = await env.DIRECTORY.prepare(
        `select name, type, "notnull" required, pk from pragma_table_info(?)`,
      )
        .bind(name)
        .all<{ name: string; type: string; required: number; pk: number }>();
      const { results: unique } = await env.DIRECTORY.prepare(
        `select i.name column from pragma_index_list(?) l, pragma_index_info(l.name) i where l."unique" = 1`,
      )
        .bind(name)
        .all<{ column: string }>();
      const byName = new Map(columns.map((column) => [column.name, column]));
      const expected = Object.entries(table.fields).map(([key, field]) => ({
        ...field,
        column: field.fieldName ?? key,
      }));
      for (const field of expected) {
        const column = byName.get(field.column);
        const type = field.type === 'string' ? 'TEXT' : 'INTEGER';
        expect([field.column, column?.type]).toEqual([field.column, type]);
        if (field.required !== false) expect([field.column, column?.required]).toEqual([field.column, 1]);
        if (field.unique) expect(unique.map((index) => index.column)).toContain(field.column);
      }
      const own = (OWN as Record<string, readonly string[]>)[name] ?? [];
      expect([...byName.keys()].sort()).toEqual(['id', ...expected.map(({ column }) => column), ...own].sort());
      expect(byName.get('id')?.pk).toBe(1);
    },
  );
});

describe('a session', () => {
  const library = async (cookie: string) =>
    signInLibrary(testPlatform, await testDeps()).api.getSession({ headers: new Headers({ cookie }) });
  const ours = async (cookie: string) => {
    const value = cookie.slice(cookie.indexOf('=') + 1);
    return readSession(await testDeps(), decodeURIComponent(value), 'id');
  };
  const fresh = async () => cookieOf(await signIn('operator', PASSWORD));
  const tokenIn = (cookie: string) => decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '';

  it.each<[string, boolean, (cookie: string) => string | Promise<string>]>([
    ['as it was given', true, (cookie) => cookie],
    [
      'with another signature',
      false,
      (cookie) => {
        const at = cookie.lastIndexOf('.') + 1;
        return cookie.slice(0, at) + (cookie[at] === 'A' ? 'B' : 'A') + cookie.slice(at + 1);
      },
    ],
    [
      'with another token under the same signature',
      false,
      (cookie) => cookie.replace(/=(.)/, (two) => (two === '=A' ? '=B' : '=A')),
    ],
    ['without a signature', false, (cookie) => `konvergensi.session_token=${tokenIn(cookie)}`],
    ['with an empty signature', false, (cookie) => `konvergensi.session_token=${tokenIn(cookie)}.`],
    ['that is nothing', false, () => 'konvergensi.session_token=.'],
    [
      'signed with another secret',
      false,
      async (cookie) => {
        const key = await crypto.subtle.importKey(
          'raw',
          new TextEncoder().encode('another secret'),
          { name: 'HMAC', hash: 'SHA-256' },
          false,
          ['sign'],
        );
        const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(tokenIn(cookie)));
        return `konvergensi.session_token=${encodeURIComponent(`${tokenIn(cookie)}.${btoa(String.fromCharCode(...new Uint8Array(signed)))}`)}`;
      },
    ],
    [
      'that has expired',
      false,
      async (cookie) => {
        await first('update session set expires_at = ? where token = ?', Date.now() - 1000, tokenIn(cookie));
        return cookie;
      },
    ],
    [
      'that was ended',
      false,
      async (cookie) => {
        await first('delete from session where token = ?', tokenIn(cookie));
        return cookie;
      },
    ],
  ])('%s: the library and our one statement say %s', async (_name, opens, change) => {
    const cookie = await change(await fresh());
    expect([(await ours(cookie)) !== null, (await library(cookie)) !== null]).toEqual([opens, opens]);
  });

  it('is read in one statement, with roles and where they are held', async () => {
    await ask('/v1/me', { as: stage.tokens.here.puskesmas_officer });
    const answer = await ask('/v1/me', { as: stage.tokens.here.puskesmas_officer });
    expect(answer.statements).toBe(1);
    expect(answer.json).toMatchObject({
      grants: [{ role: 'puskesmas_officer', region: { code: KAUR, level: 'district' }, facility: stage.puskesmas }],
      via: 'token',
    });
  });

  it('is a cookie of this host alone, not readable by pages', async () => {
    expect((await signIn('operator', PASSWORD)).headers.getSetCookie()).toEqual([
      expect.stringMatching(/^konvergensi\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const https = { ...testPlatform, publicOrigin: 'https://konvergensi.example' };
    const answer = await signInLibrary(https, await testDeps()).api.signInUsername({
      body: { username: 'operator', password: PASSWORD },
      asResponse: true,
    });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-konvergensi\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
  });

  it('ends when signed out, and signing out twice is no fault', async () => {
    const cookie = await fresh();
    for (const _ of [1, 2]) expect((await ask('/v1/session', { method: 'DELETE', as: cookie })).status).toBe(204);
    expect(code(await ask('/v1/me', { as: cookie }))).toBe('signed-out');
  });

  it('is also opened and closed at the addresses of the library, origin checked', async () => {
    const headers = { 'cf-connecting-ip': nextAddress(), origin: ORIGIN };
    const opened = await ask('/auth/sign-in/username', {
      method: 'POST',
      headers,
      json: { username: 'operator', password: PASSWORD },
    });
    expect(opened.status).toBe(200);
    const as = cookieOf(opened);
    expect((await ask('/auth/get-session', { as })).json).toMatchObject({ user: { username: 'operator' } });
    expect(
      code(await ask('/auth/sign-out', { method: 'POST', as, headers: { origin: 'https://elsewhere.example' } })),
    ).toBe('forbidden');
    expect((await ask('/auth/sign-out', { method: 'POST', as, headers: { origin: ORIGIN } })).status).toBe(200);
    expect(code(await ask('/v1/me', { as }))).toBe('signed-out');
  });

  it('leaves a line in the log of sign-ins, which nobody changes', async () => {
    const cookie = await fresh();
    await ask('/v1/session', { method: 'DELETE', as: cookie });
    const { results } = await env.DIRECTORY.prepare(
      'select event from sign_in_log order by at desc, event desc limit 2',
    ).all<{ event: string }>();
    expect(results.map(({ event }) => event)).toEqual(['signed-out', 'signed-in']);
    await expect(env.DIRECTORY.prepare("update sign_in_log set event = 'signed-in'").run()).rejects.toThrow(
      /not changed/,
    );
    await expect(env.DIRECTORY.prepare('delete from sign_in_log').run()).rejects.toThrow(/not deleted/);
  });
});

describe('a wrong password', () => {
  it('is answered like an unknown name, a name that cannot be, and an account without a password yet', async () => {
    const waiting = (await create()).json as Created;
    const closed = await enrolled();
    await must(`/v1/users/${closed.id}/deactivate`, { method: 'POST', as: stage.tokens.here.district_admin });
    const bodies = [];
    for (const [username, password] of [
      ['operator', 'bukan sandinya'],
      ['tidak.ada.orangnya', 'bukan sandinya'],
      [waiting.username, 'bukan sandinya'],
      [closed.username, PASSWORD],
    ] as const) {
      const { requestId: _, ...body } = (await signIn(username, password)).json as Record<string, unknown>;
      bodies.push(body);
    }
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]).toMatchObject({ code: 'wrong-credentials', status: 401 });
  });

  it('makes the next tries of that name from that address wait, the right password too, and nobody else', async () => {
    const { username } = await enrolled();
    const address = nextAddress();
    const codes = [];
    for (let i = 0; i < 5; i += 1) codes.push(code(await signIn(username, 'bukan sandinya', address)));
    expect(codes).toEqual([
      'wrong-credentials',
      'wrong-credentials',
      'wrong-credentials',
      'wrong-credentials',
      'too-many-requests',
    ]);
    expect(code(await signIn(username, PASSWORD, address))).toBe('too-many-requests');
    expect((await signIn(username, PASSWORD)).status).toBe(200);
    expect((await signIn('operator', PASSWORD, address)).status).toBe(200);
  });

  it('counts tries that come at once one by one', async () => {
    const address = nextAddress();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => signIn('banyak.sekaligus', 'bukan sandinya', address)),
    );
    const codes = answers.map(code).sort();
    expect(codes.filter((one) => one === 'wrong-credentials')).toHaveLength(4);
  });

  it('is forgotten when the right one comes', async () => {
    const { username } = await enrolled();
    const address = nextAddress();
    for (let i = 0; i < 3; i += 1) await signIn(username, 'bukan sandinya', address);
    expect((await signIn(username, PASSWORD, address)).status).toBe(200);
    expect(code(await signIn(username, 'bukan sandinya', address))).toBe('wrong-credentials');
  });
});

describe('a one-time link', () => {
  const info = (token: string) => ask(`/v1/enrolments/${token}`, { headers: { 'cf-connecting-ip': nextAddress() } });
  const use = (token: string, json: object = {}) =>
    ask('/v1/enrolments/redeem', {
      method: 'POST',
      json: { token, password: PASSWORD, ...json },
      headers: { 'cf-connecting-ip': nextAddress() },
    });

  it('says whose it is, sets the password once, and is then gone', async () => {
    const { enrolmentToken, username, expiresAt } = (await create()).json as Created;
    expect((await info(enrolmentToken)).json).toEqual({
      username,
      name: 'Orang Contoh',
      role: 'cadre',
      region: { code: VILLAGE, name: 'Gedung Wani', level: 'village', kind: 'desa' },
      expiresAt,
    });
    expect(Math.round((expiresAt - Date.now()) / 3_600_000)).toBe(72);
    expect((await use(enrolmentToken)).status).toBe(200);
    expect((await signIn(username, PASSWORD)).json).toMatchObject({
      username,
      permissions: expect.arrayContaining(['measurement.write']),
    } satisfies Partial<Me>);
    expect(code(await use(enrolmentToken))).toBe('gone');
    expect(code(await info(enrolmentToken))).toBe('gone');
  });

  it('used by two at once is used by one', async () => {
    const { enrolmentToken } = (await create()).json as Created;
    const answers = await Promise.all([use(enrolmentToken), use(enrolmentToken, { password: 'sandi orang lain' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('opens nothing after 72 hours, nor when a new one was made', async () => {
    const late = (await create()).json as Created;
    await first('update enrolment set expires_at = ? where user = ?', Date.now() - 1, late.id);
    expect(code(await use(late.enrolmentToken))).toBe('gone');
    const as = stage.tokens.here.district_admin;
    const again = await must<Created>(`/v1/users/${late.id}/link`, { method: 'POST', as });
    const newest = await must<Created>(`/v1/users/${late.id}/link`, { method: 'POST', as });
    expect(code(await use(again.enrolmentToken))).toBe('gone');
    expect((await use(newest.enrolmentToken)).status).toBe(200);
  });

  it('lets another user name be chosen, unless someone has it', async () => {
    const { enrolmentToken } = (await create()).json as Created;
    const taken = await use(enrolmentToken, { username: 'operator' });
    expect([code(taken), taken.json]).toEqual([
      'already-exists',
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/username' })] }),
    ]);
    expect((await use(enrolmentToken, { username: 'Nama.Sendiri' })).json).toEqual({ username: 'nama.sendiri' });
    expect((await signIn('nama.sendiri', PASSWORD)).status).toBe(200);
  });

  it('is kept only as a digest, and its password only as the hash of the library', async () => {
    const { enrolmentToken, id } = (await create()).json as Created;
    const kept = await first<{ token_hash: string }>('select token_hash from enrolment where user = ?', id);
    expect(kept?.token_hash).not.toContain(enrolmentToken);
    await use(enrolmentToken);
    const account = await first<{ password: string }>('select password from account where user_id = ?', id);
    expect(account?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });

  it('ends the wait of who had tried a forgotten password', async () => {
    const { id, username } = await enrolled();
    const address = nextAddress();
    for (let i = 0; i < 5; i += 1) await signIn(username, 'sandi terlupa', address);
    expect(code(await signIn(username, PASSWORD, address))).toBe('too-many-requests');
    const as = stage.tokens.here.district_admin;
    const { enrolmentToken } = await must<Created>(`/v1/users/${id}/link`, { method: 'POST', as });
    await ask('/v1/enrolments/redeem', {
      method: 'POST',
      json: { token: enrolmentToken, password: 'sandi yang baru' },
      headers: { 'cf-connecting-ip': address },
    });
    expect((await signIn(username, 'sandi yang baru', address)).status).toBe(200);
  });

  it('ends the sessions that an older password opened', async () => {
    const { id, username } = await enrolled();
    const cookie = cookieOf(await signIn(username, PASSWORD));
    const { enrolmentToken } = await must<Created>(`/v1/users/${id}/link`, {
      method: 'POST',
      as: stage.tokens.here.district_admin,
    });
    expect((await ask('/v1/me', { as: cookie })).status).toBe(200);
    await use(enrolmentToken, { password: 'sandi yang baru' });
    expect(code(await ask('/v1/me', { as: cookie }))).toBe('signed-out');
    expect(code(await signIn(username, PASSWORD))).toBe('wrong-credentials');
  });
});

describe('people are made', () => {
  it('by whom the table of delegation lets, and by nobody else', async () => {
    const { here } = stage.tokens;
    const refusals = [
      [here.operator, { role: 'health_officer', region: KAUR }, 'forbidden'],
      [here.province_admin, { role: 'health_officer', region: KAUR }, 'forbidden'],
      [here.province_admin, { role: 'province_admin', region: '14' }, 'not-found'],
      [here.district_admin, { role: 'district_admin', region: '17.07' }, 'not-found'],
      [here.district_admin, { role: 'province_officer', region: '17' }, 'forbidden'],
      [here.district_admin, { role: 'cadre', region: KAUR }, 'invalid'],
      [here.district_admin, { role: 'operator' }, 'forbidden'],
      [here.district_admin, { role: 'agency_officer', region: KAUR }, 'invalid'],
      [here.district_admin, { role: 'cadre', region: VILLAGE, agency: 'dinsos' }, 'invalid'],
      [here.district_admin, { role: 'puskesmas_officer', region: KAUR }, 'invalid'],
      [
        here.district_admin,
        { role: 'puskesmas_officer', region: KAUR, facility: '01JD3YV6K1Z8Q4M5N7P9R2S3T4' },
        'invalid',
      ],
      [here.district_admin, { role: 'cadre', region: VILLAGE, facility: stage.puskesmas }, 'invalid'],
      [here.district_admin, { role: 'cadre', region: '17.04.99.2001' }, 'invalid'],
    ] as const;
    for (const [as, asked, expected] of refusals) {
      expect([asked, code(await create({ region: undefined, ...asked }, as))]).toEqual([asked, expected]);
    }
  });

  it('by a camat for who acts in the own sub-district, until a day: nobody above, beside or in a village', async () => {
    const { here } = stage.tokens;
    const acting = { role: 'camat', region: '17.04.01', username: 'plt.camat.contoh' };
    const made = await create(acting, here.camat);
    expect(made.status).toBe(200);
    const { id } = made.json as Created;
    const { roles: held } = await must<{ roles: { id: string }[] }>(`/v1/users/${id}/roles`, { as: here.camat });
    const end = { method: 'PUT', as: here.camat, json: { until: '2099-12-31' } } as const;
    expect((await ask(`/v1/users/${id}/roles/${held[0]!.id}`, end)).status).toBeLessThan(300);
    for (const asked of [
      { role: 'camat', region: '17.04.02' },
      { role: 'village_officer', region: VILLAGE },
      { role: 'health_officer', region: KAUR },
    ])
      expect(['forbidden', 'not-found']).toContain(code(await create(asked, here.camat)));
  });

  it('and all of them read on their first page what the own province announces, until it is taken back', async () => {
    const { here, there } = stage.tokens;
    const path = `/v1/regions/17/announcements/${stage.deps.ulid()}`;
    const json = { title: 'Tenggat rekap contoh', body: 'Kirim ke Bappeda.', dueOn: '2099-01-31', until: '2099-02-01' };
    const tell = (more: object, as = here.province_admin) =>
      ask(path, { method: 'PUT', as, json: { ...json, withdrawn: false, version: null, ...more } });
    const told = async (as: string) =>
      (await must<{ notices: { title: string }[] }>('/v1/pages/home', { as })).notices.map(({ title }) => title);
    expect((await tell({}, here.camat)).status).toBe(403);
    expect(code(await tell({ until: '2099-01-30' }))).toBe('invalid');
    expect((await tell({})).status).toBe(204);
    expect(code(await tell({}))).toBe('conflict');
    for (const role of ['camat', 'cadre', 'district_admin'] as const)
      expect([role, await told(here[role])]).toEqual([role, [json.title]]);
    expect(await told(there.province_admin), 'another province').toEqual([]);
    await tell({ withdrawn: true, version: 1 });
    expect(await told(here.camat)).toEqual([]);
  });

  it('once for one key, with the same link; the name is then taken for others', async () => {
    const asked = { username: 'satu.kunci', idempotencyKey: 'kunci-satu-1' };
    const [one, two] = [await create(asked), await create(asked)];
    expect(two.json).toEqual(one.json);
    expect(code(await create({ ...asked, name: 'Orang Lain' }))).toBe('conflict');
    expect(code(await create({ username: 'satu.kunci' }))).toBe('already-exists');
    const stored = await first<{ answer: string }>("select answer from command where key = 'kunci-satu-1'");
    expect(stored?.answer).not.toContain((one.json as Created).enrolmentToken);
  });

  it('and listed to who may give their roles, below the region asked for', async () => {
    const roles = async (as: string, query: string) => {
      const { users } = await must<{ users: { role: string }[] }>(`/v1/users${query}`, { as });
      return [...new Set(users.map(({ role }) => role))].sort();
    };
    const { here } = stage.tokens;
    expect(await roles(here.operator, '')).toEqual(['operator', 'province_admin']);
    expect(await roles(here.operator, '?region=14')).toEqual(['province_admin']);
    expect(await roles(here.province_admin, '?region=17')).toEqual([
      'district_admin',
      'province_admin',
      'province_officer',
      'province_reviewer',
    ]);
    expect(await roles(here.district_admin, `?region=${VILLAGE}`)).toEqual([
      'cadre',
      'family_team',
      'kelurahan_officer',
      'midwife',
      'posyandu_cadre',
      'village_officer',
    ]);
    expect(code(await ask('/v1/users?region=17', { as: here.district_admin }))).toBe('forbidden');
    expect(code(await ask('/v1/users?region=14', { as: here.province_admin }))).toBe('not-found');
  });
});

describe('an account that is closed', () => {
  it('loses sessions, tokens and links at once, and cannot be closed twice', async () => {
    const { id, username } = await enrolled();
    const cookie = cookieOf(await signIn(username, PASSWORD));
    const { token } = await must<{ token: string }>('/v1/tokens', { method: 'POST', as: cookie, json: { name: 'hp' } });
    const as = stage.tokens.here.district_admin;
    const { enrolmentToken } = await must<Created>(`/v1/users/${id}/link`, { method: 'POST', as });
    expect((await ask(`/v1/users/${id}/deactivate`, { method: 'POST', as })).status).toBe(204);
    for (const credential of [cookie, token]) expect(code(await ask('/v1/me', { as: credential }))).toBe('signed-out');
    expect(code(await ask(`/v1/enrolments/${enrolmentToken}`, {}))).toBe('gone');
    expect(code(await signIn(username, PASSWORD))).toBe('wrong-credentials');
    expect(code(await ask(`/v1/users/${id}/deactivate`, { method: 'POST', as }))).toBe('not-found');
    await expect(
      env.DIRECTORY.prepare("insert into session values ('s', ?, 't', 9e12, null, null, 0, 0, null, null, null)")
        .bind(id)
        .run(),
    ).rejects.toThrow(/account is closed/);
  });

  it('is not one’s own, nor one above', async () => {
    const { here } = stage.tokens;
    const idOf = async (as: string) => (await must<Me>('/v1/me', { as })).id;
    const close = async (id: string, as: string) =>
      code(await ask(`/v1/users/${id}/deactivate`, { method: 'POST', as }));
    expect(await close(await idOf(here.district_admin), here.district_admin)).toBe('wrong-state');
    expect(await close(await idOf(here.province_admin), here.district_admin)).toBe('forbidden');
    expect(await close(await idOf(stage.tokens.there.district_admin), here.district_admin)).toBe('not-found');
  });
});

describe('an API token', () => {
  it('is shown once, kept as a digest, used as its maker, and seen when it was used', async () => {
    const { username } = await enrolled();
    const cookie = cookieOf(await signIn(username, PASSWORD));
    const { token, id } = await must<{ token: string; id: string }>('/v1/tokens', {
      method: 'POST',
      as: cookie,
      json: { name: 'laptop', days: 30 },
    });
    expect(token).toMatch(/^kv_[\w-]{43}$/);
    expect(await first('select 1 from api_token where hash = ?', token)).toBeNull();
    expect((await must<Me>('/v1/me', { as: token })).username).toBe(username);
    const { tokens } = await must<{ tokens: object[] }>('/v1/tokens', { as: cookie });
    expect(tokens).toEqual([expect.objectContaining({ id, name: 'laptop', lastUsedAt: expect.any(Number) })]);
    expect((await ask('/v1/me', { as: token })).rowsWritten).toBe(0);
  });

  it('makes no tokens, is not found by others, and ends at once', async () => {
    const { username } = await enrolled();
    const cookie = cookieOf(await signIn(username, PASSWORD));
    const { token, id } = await must<{ token: string; id: string }>('/v1/tokens', {
      method: 'POST',
      as: cookie,
      json: { name: 'laptop' },
    });
    expect(code(await ask('/v1/tokens', { method: 'POST', as: token, json: { name: 'lagi' } }))).toBe('forbidden');
    expect(code(await ask(`/v1/tokens/${id}`, { method: 'DELETE', as: stage.cookie }))).toBe('not-found');
    expect((await ask(`/v1/tokens/${id}`, { method: 'DELETE', as: token })).status).toBe(204);
    expect(code(await ask('/v1/me', { as: token }))).toBe('signed-out');
  });

  it('opens nothing after its day', async () => {
    const { username } = await enrolled();
    const cookie = cookieOf(await signIn(username, PASSWORD));
    const { token, id } = await must<{ token: string; id: string }>('/v1/tokens', {
      method: 'POST',
      as: cookie,
      json: { name: 'laptop' },
    });
    await first('update api_token set expires_at = ? where id = ?', Date.now() - 1, id);
    expect(code(await ask('/v1/me', { as: token }))).toBe('signed-out');
  });
});
