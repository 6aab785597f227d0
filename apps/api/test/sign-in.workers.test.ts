import { env } from 'cloudflare:workers';
import { type Me, type PasskeyItem, type PasskeyQuestion, problemBody, type SessionItem } from '@konvergensi/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask } from './api.ts';
import { confirm, deviceOf, enrolledPhone, giveLink, jar, newCadre, onPhone, opened, PIN } from './device-enrolment.ts';
import { passkeyDevice } from './passkey-device.ts';
import {
  beginPasskey,
  cookieOf,
  enrolledPerson,
  nextAddress,
  type SecondFactor,
  signInAs,
  withPasskey,
  withSecondFactor,
} from './signed-in.ts';
import { must, PASSWORD, type Stage, setStage, VILLAGE } from './stage.ts';
import { totp } from './totp.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);

const code = (answer: Answer) => problemBody.parse(answer.json).code;
const first = <T>(sql: string, ...values: unknown[]) =>
  env.DIRECTORY.prepare(sql)
    .bind(...values)
    .first<T>();

describe('a passkey', () => {
  const asked = () => must<PasskeyQuestion>('/v1/session/passkey', {});
  const open = (json: object) =>
    ask('/v1/session/passkey', { method: 'POST', json, headers: { 'cf-connecting-ip': nextAddress() } });

  it('signs in alone, once a challenge, and the trail and the log say so', async () => {
    const { id, username, device, passkey, cookie } = await withPasskey(stage);
    const signed = await device.sign(await asked());
    const opened = await open(signed);
    expect(opened.json).toMatchObject({ username, secondFactor: 'passkey-given' } satisfies Partial<Me>);
    expect((await must<Me>('/v1/me', { as: cookieOf(opened) })).id).toBe(id);
    expect(code(await open(signed))).toBe('wrong-code');
    expect(await first('select proved from session where user_id = ? order by created_at desc', id)).toEqual({
      proved: 'passkey',
    });
    const { passkeys } = await must<{ passkeys: PasskeyItem[] }>('/v1/passkeys', { as: cookie });
    expect(passkeys).toMatchObject([{ id: passkey, name: 'laptop contoh', lastUsedAt: expect.any(Number) }]);
    expect(Object.keys(passkeys[0] ?? {})).not.toContain('credential');
    const written = await first('select verb, subject from audit where actor = ? order by seq desc', id);
    expect(written).toEqual({ verb: 'passkey.add', subject: id });
  });

  it('is refused when anything of it is not as asked for', async () => {
    const { device, cookie } = await withPasskey(stage);
    const question = await asked();
    const right = await device.sign(question);
    const others = [
      await device.sign(question, { flags: 0x01 }),
      await device.sign(question, { origin: 'https://palsu.example' }),
      await device.sign({ ...question, rpId: 'palsu.example' }),
      await device.sign({ ...question, challenge: `${question.challenge.slice(0, -4)}AAAA` }),
      await device.sign(await beginPasskey(cookie)),
      { ...right, signature: (await device.sign(await asked())).signature },
      { ...right, id: 'bukanyangdikenal' },
    ];
    for (const other of others) expect(code(await open(other))).toBe('wrong-code');
    expect((await open(right)).status).toBe(200);
  });

  it('is made after the password, for its own account, and once a challenge', async () => {
    const [mine, other] = [await enrolledPerson(stage), await enrolledPerson(stage)];
    const begin = { method: 'POST', as: mine.cookie, json: { password: 'bukan sandinya' } };
    expect((await ask('/v1/passkeys/begin', begin)).json).toMatchObject({ errors: [{ pointer: '/password' }] });
    const made = await (await passkeyDevice()).make(await beginPasskey(mine.cookie));
    const add = (as: string) => ask('/v1/passkeys', { method: 'POST', as, json: { name: 'x', made } });
    expect(code(await add(other.cookie))).toBe('wrong-code');
    expect(
      code(await ask('/v1/passkeys', { method: 'POST', as: stage.tokens.here.auditor, json: { name: 'x', made } })),
    ).toBe('forbidden');
    expect((await add(mine.cookie)).status).toBe(204);
    expect(code(await add(mine.cookie))).toBe('wrong-state');
  });

  it('is renamed, and removed with the password; then it opens nothing', async () => {
    const { device, passkey, cookie } = await withPasskey(stage);
    const there = cookieOf(await open(await device.sign(await asked())));
    const at = `/v1/passkeys/${passkey}`;
    const other = (await enrolledPerson(stage)).cookie;
    const remove = (as: string, password = PASSWORD) => ask(`${at}/remove`, { method: 'POST', as, json: { password } });
    expect((await ask(at, { method: 'PUT', as: other, json: { name: 'x' } })).status).toBe(404);
    expect((await remove(other)).status).toBe(404);
    expect((await ask(at, { method: 'PUT', as: cookie, json: { name: 'HP dinas' } })).status).toBe(204);
    expect((await remove(cookie, 'bukan sandinya')).status).toBe(422);
    expect((await remove(cookie)).status).toBe(204);
    expect((await ask('/v1/me', { as: there })).status).toBe(401);
    expect(code(await open(await device.sign(await asked())))).toBe('wrong-code');
  });

  it('is the second factor of an administrator, whose password alone then opens and changes nothing', async () => {
    const held = { role: 'district_admin', region: '17.04' } as const;
    const admin = await enrolledPerson(stage, held, stage.tokens.here.province_admin);
    const strict = (path: string, as: string, more: object = {}) => ask(path, { as, strict: true, ...more });
    expect(code(await strict('/v1/regions/17.04', admin.cookie))).toBe('second-factor-missing');
    const { device, username } = await withPasskey(stage, admin);
    const byPassword = cookieOf(await signInAs(username));
    expect((await strict('/v1/me', byPassword)).json).toMatchObject({ secondFactor: 'passkey-asked' });
    const json = { password: PASSWORD };
    for (const path of ['/v1/second-factor', '/v1/passkeys/begin', '/v1/regions/17.04']) {
      const more = path.startsWith('/v1/regions') ? {} : { method: 'POST', json };
      expect(code(await strict(path, byPassword, more))).toBe('second-factor-missing');
    }
    const byPasskey = cookieOf(await open(await device.sign(await asked())));
    expect((await strict('/v1/regions/17.04', byPasskey)).status).toBe(200);
  });

  it('goes with a code from the administrator for a lost phone, and opens no closed account', async () => {
    const as = stage.tokens.here.district_admin;
    const { id, username, device } = await withPasskey(stage);
    const given = await must<{ code: string }>(`/v1/users/${id}/reset-code`, {
      method: 'POST',
      as,
      json: { secondFactor: true },
    });
    await must('/v1/reset', { method: 'POST', json: { username, code: given.code, password: PASSWORD } });
    expect(code(await open(await device.sign(await asked())))).toBe('wrong-code');
    const closed = await withPasskey(stage);
    expect((await ask(`/v1/users/${closed.id}/deactivate`, { method: 'POST', as })).status).toBeLessThan(300);
    expect(code(await open(await closed.device.sign(await asked())))).toBe('wrong-code');
  });
});

describe('a second factor', () => {
  const answer = (cookie: string, json: object) =>
    ask('/v1/session/second-factor', {
      method: 'POST',
      json,
      headers: { cookie, 'cf-connecting-ip': nextAddress() },
    });
  const challenge = async (username: string) => {
    const asked = await signInAs(username);
    expect(asked.json).toEqual({ secondFactor: 'asked' });
    return cookieOf(asked);
  };
  const nextCode = (secret: string) => totp(secret, Date.now() + 30_000);

  it('is asked for after the password, and no session is open before it was right', async () => {
    const { username, secret } = await withSecondFactor(stage);
    const cookie = await challenge(username);
    expect(cookie).not.toContain('session_token');
    expect(code(await ask('/v1/me', { as: cookie }))).toBe('signed-out');
    expect(code(await answer(cookie, { code: '000000' }))).toBe('wrong-code');
    const opened = await answer(cookie, { code: await nextCode(secret) });
    expect(opened.json).toMatchObject({ username, secondFactor: 'set' } satisfies Partial<Me>);
    expect((await must<Me>('/v1/me', { as: cookieOf(opened) })).username).toBe(username);
    expect(code(await answer(cookie, { code: await nextCode(secret) }))).toBe('wrong-code');
  });

  it('code opens once, although it is right for half a minute', async () => {
    const { username, secret } = await withSecondFactor(stage);
    const same = await nextCode(secret);
    expect((await answer(await challenge(username), { code: same })).status).toBe(200);
    const again = await answer(await challenge(username), { code: same });
    expect(code(again)).toBe('wrong-code');
    expect(cookieOf(again)).toBe('');
  });

  it('is answered for the challenge alone, whoever else is signed in on that browser', async () => {
    const { username } = await withSecondFactor(stage);
    const other = await withSecondFactor(stage);
    const cookie = `${await challenge(username)}; ${other.cookie}`;
    expect(code(await answer(cookie, { code: await nextCode(other.secret) }))).toBe('wrong-code');
  });

  it('can be replaced by a recovery code, each once', async () => {
    const { username, recoveryCodes } = await withSecondFactor(stage);
    const [recoveryCode = ''] = recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    expect((await answer(await challenge(username), { recoveryCode })).status).toBe(200);
    expect(code(await answer(await challenge(username), { recoveryCode }))).toBe('wrong-code');
  });

  it('is tried five times for one password, then the password is asked for again', async () => {
    const { username, secret } = await withSecondFactor(stage);
    const cookie = await challenge(username);
    for (let i = 0; i < 5; i += 1) expect(code(await answer(cookie, { code: `00000${i}` }))).toBe('wrong-code');
    expect(code(await answer(cookie, { code: await nextCode(secret) }))).toBe('wrong-code');
    expect((await answer(await challenge(username), { code: await nextCode(secret) })).status).toBe(200);
  });

  it('closes for a quarter of an hour after ten wrong codes, whatever the password', async () => {
    const { username, secret } = await withSecondFactor(stage);
    for (let round = 0; round < 2; round += 1) {
      const cookie = await challenge(username);
      for (let i = 0; i < 5; i += 1) await answer(cookie, { code: `00000${i}` });
    }
    expect(code(await answer(await challenge(username), { code: await nextCode(secret) }))).toBe('too-many-requests');
  });

  it('is set, renewed and removed with the password only, and stands in the trail', async () => {
    const { id, cookie, username, recoveryCodes } = await withSecondFactor(stage);
    const post = (path: string, password: string) => ask(path, { method: 'POST', as: cookie, json: { password } });
    for (const path of ['/v1/second-factor/recovery-codes', '/v1/second-factor/remove']) {
      expect((await post(path, 'bukan sandinya')).json).toMatchObject({ errors: [{ pointer: '/password' }] });
    }
    expect(code(await post('/v1/second-factor', PASSWORD))).toBe('wrong-state');
    const renewed = await must<{ recoveryCodes: string[] }>('/v1/second-factor/recovery-codes', {
      method: 'POST',
      as: cookie,
      json: { password: PASSWORD },
    });
    expect(renewed.recoveryCodes).not.toEqual(recoveryCodes);
    const removed = await post('/v1/second-factor/remove', PASSWORD);
    expect((await must<Me>('/v1/me', { as: cookieOf(removed) })).secondFactor).toBe('none');
    expect((await signInAs(username)).json).toMatchObject({ username });
    const { results } = await env.DIRECTORY.prepare('select verb from audit where actor = ? order by seq')
      .bind(id)
      .all<{ verb: string }>();
    expect(results.map(({ verb }) => verb).filter((verb) => verb.startsWith('second'))).toEqual([
      'second-factor.begin',
      'second-factor.set',
      'second-factor.recovery-codes',
      'second-factor.remove',
    ]);
  });

  it('is no sign-in in the log while only the password was right', async () => {
    const { id, username, secret } = await withSecondFactor(stage);
    const events = async () => {
      const { results } = await env.DIRECTORY.prepare('select event from sign_in_log where user = ? order by at, event')
        .bind(id)
        .all<{ event: string }>();
      return results.map(({ event }) => event);
    };
    const before = await events();
    const asked = await signInAs(username);
    expect((await events()).slice(before.length)).toEqual(['password-right']);
    const json = { code: await totp(secret, Date.now() + 30_000) };
    const opened = await ask('/v1/session/second-factor', {
      method: 'POST',
      json,
      headers: { cookie: cookieOf(asked) },
    });
    expect((await events()).slice(before.length)).toEqual(['password-right', 'signed-in']);
    await ask('/v1/session', { method: 'DELETE', as: cookieOf(opened) });
    expect((await events()).slice(before.length)).toEqual(['password-right', 'signed-in', 'signed-out']);
  });

  it('is kept encrypted, its recovery codes too', async () => {
    const { id, secret, recoveryCodes } = await withSecondFactor(stage);
    const kept = JSON.stringify(await first('select * from two_factor where user_id = ?', id));
    for (const plain of [secret, ...recoveryCodes]) expect(kept).not.toContain(plain);
  });

  describe('where the installation demands it of administrators', () => {
    const strict = true;
    let admin: SecondFactor;

    it('keeps one without it from everything but setting it up', async () => {
      const person = await enrolledPerson(stage, { role: 'district_admin', region: '17.04' });
      const as = person.cookie;
      expect((await ask('/v1/me', { as, strict })).json).toMatchObject({ secondFactor: 'missing' });
      for (const [method, path, json] of [
        ['GET', '/v1/pages/home'],
        ['GET', '/v1/users?region=17.04'],
        ['POST', '/v1/tokens', { name: 'uji' }],
      ] as const) {
        expect(code(await ask(path, { method, as, json, strict }))).toBe('second-factor-missing');
      }
      admin = await withSecondFactor(stage, person);
      expect((await ask('/v1/users?region=17.04', { as: admin.cookie, strict })).status).toBe(200);
    });

    it('asks nothing of others, nor of tokens that an administrator has made', async () => {
      const { cookie } = await enrolledPerson(stage);
      expect((await ask('/v1/pages/home', { as: cookie, strict })).status).toBe(200);
      const token = stage.tokens.here.district_admin;
      expect((await ask('/v1/users?region=17.04', { as: token, strict })).status).toBe(200);
    });
  });
});

describe('the own sessions', () => {
  it('are listed with device and last use, and ended one by one or all others at once', async () => {
    const { username, cookie } = await enrolledPerson(stage);
    const agent = 'Mozilla/5.0 (Linux; Android 12; SM-A136B) Chrome/120.0 Mobile';
    const phone = cookieOf(await signInAs(username, PASSWORD, { 'user-agent': agent }));
    const third = cookieOf(await signInAs(username));
    const list = async () => (await must<{ sessions: SessionItem[] }>('/v1/sessions', { as: cookie })).sessions;
    const sessions = await list();
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const onPhone = sessions.find(({ userAgent }) => userAgent === agent);
    expect((await ask(`/v1/sessions/${onPhone?.id}`, { method: 'DELETE', as: stage.cookie })).status).toBe(404);
    expect((await ask(`/v1/sessions/${onPhone?.id}`, { method: 'DELETE', as: cookie })).status).toBe(204);
    expect(code(await ask('/v1/me', { as: phone }))).toBe('signed-out');
    expect((await ask('/v1/sessions', { method: 'DELETE', as: cookie })).status).toBe(204);
    expect(code(await ask('/v1/me', { as: third }))).toBe('signed-out');
    expect(await list()).toHaveLength(1);
  });

  it('note their use once an hour, in the statement that reads them otherwise', async () => {
    const { id, cookie } = await enrolledPerson(stage);
    expect((await ask('/v1/me', { as: cookie })).statements).toBe(1);
    await first('update session set created_at = created_at - 4000000 where user_id = ?', id);
    expect((await ask('/v1/me', { as: cookie })).rowsWritten).toBe(1);
    expect((await ask('/v1/me', { as: cookie })).statements).toBe(1);
  });

  it('end at once when a role changes', async () => {
    const { id, cookie } = await enrolledPerson(stage);
    await first('update grant_held set facility_version = null where user = ?', id);
    expect((await ask('/v1/me', { as: cookie })).status).toBe(200);
    await first('update grant_held set valid_to = ? where user = ?', Date.now(), id);
    expect(code(await ask('/v1/me', { as: cookie }))).toBe('signed-out');
  });
});

describe('a code told in person', () => {
  const NEW = 'sandi baru yang lain';
  const give = (id: string, secondFactor = false, as = stage.tokens.here.district_admin) =>
    must<{ code: string }>(`/v1/users/${id}/reset-code`, { method: 'POST', as, json: { secondFactor } });
  const use = (username: string, told: string, password = NEW) =>
    ask('/v1/reset', {
      method: 'POST',
      json: { username, code: told, password },
      headers: { 'cf-connecting-ip': nextAddress() },
    });

  it('sets a new password once; sessions and API tokens end, the second factor stays', async () => {
    const { id, username, cookie } = await withSecondFactor(stage);
    const { token } = await must<{ token: string }>('/v1/tokens', {
      method: 'POST',
      as: cookie,
      json: { name: 'uji' },
    });
    const told = (await give(id)).code;
    expect(told).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect((await ask('/v1/me', { as: cookie })).status).toBe(200);
    expect((await use(username, told.toLowerCase().replace('-', ' '))).status).toBe(204);
    for (const as of [cookie, token]) expect(code(await ask('/v1/me', { as }))).toBe('signed-out');
    expect(code(await signInAs(username))).toBe('wrong-credentials');
    expect((await signInAs(username, NEW)).json).toEqual({ secondFactor: 'asked' });
    expect(code(await use(username, told))).toBe('wrong-code');
  });

  it('takes a lost second factor off when it was given for that', async () => {
    const { id, username } = await withSecondFactor(stage);
    expect((await use(username, (await give(id, true)).code)).status).toBe(204);
    expect((await signInAs(username, NEW)).json).toMatchObject({ username, secondFactor: 'none' });
  });

  it('is answered alike when it is wrong, old, replaced, or nobody has that name', async () => {
    const { id, username } = await enrolledPerson(stage);
    const replaced = (await give(id)).code;
    const old = (await give(id)).code;
    await first('update reset_code set expires_at = ? where user = ?', Date.now() - 1, id);
    const answers = [];
    for (const [who, told] of [
      [username, replaced],
      [username, old],
      [username, 'AAAA-AAAA'],
      ['tidak.ada.orangnya', old],
    ] as const) {
      const { requestId: _, ...body } = (await use(who, told)).json as Record<string, unknown>;
      answers.push(JSON.stringify(body));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('wrong-code');
    const kept = await first<{ code_hash: string }>('select code_hash from reset_code where user = ?', id);
    expect(kept?.code_hash).not.toContain(old.replace('-', ''));
  });

  it('is guessed a few times only, from however many places', async () => {
    const { id, username } = await enrolledPerson(stage);
    const told = (await give(id)).code;
    const codes = [];
    for (let i = 0; i < 7; i += 1) codes.push(code(await use(username, 'AAAA-AAAA')));
    expect(codes.slice(-1)).toEqual(['too-many-requests']);
    expect(code(await use(username, told))).toBe('too-many-requests');
  });

  it('is given by whoever gives the role: never to oneself, for a province by the operator or a second administrator', async () => {
    const { here, there } = stage.tokens;
    const idOf = async (as: string) => (await must<Me>('/v1/me', { as })).id;
    const asked = async (id: string, as: string) =>
      (await ask(`/v1/users/${id}/reset-code`, { method: 'POST', as, json: { secondFactor: true } })).status;
    const province = await idOf(here.province_admin);
    expect(await asked(province, here.province_admin)).toBe(409);
    expect(await asked(province, here.district_admin)).toBe(403);
    expect(await asked(province, there.province_admin)).toBe(404);
    expect(await asked(province, here.operator)).toBe(200);
    const second = await enrolledPerson(stage, { role: 'province_admin', region: '17' }, here.province_admin);
    expect(await asked(province, second.cookie)).toBe(200);
    expect(await asked(await idOf(here.district_admin), second.cookie)).toBe(200);
  });
});

describe('an API token', () => {
  it('can be held to one of its maker’s roles, and then acts with that alone', async () => {
    const { id, cookie } = await enrolledPerson(stage);
    await env.DIRECTORY.prepare(
      `insert into grant_held (user, id, role, region, valid_from, granted_by)
       select ?, ?, 'auditor', region, valid_from, granted_by from grant_held where user = ?`,
    )
      .bind(id, '01JD3YV6K1Z8Q4M5N7P9R2S3T4', id)
      .run();
    const { username } = (await first<{ username: string }>('select username from user where id = ?', id)) ?? {};
    const again = cookieOf(await signInAs(username ?? ''));
    expect(code(await ask('/v1/me', { as: cookie }))).toBe('signed-out');
    const make = (json: object) => ask('/v1/tokens', { method: 'POST', as: again, json: { name: 'uji', ...json } });
    const held = (await make({ role: 'auditor', region: '17.04' })).json as { token: string };
    const roles = (await must<Me>('/v1/me', { as: held.token })).grants.map(({ role }) => role);
    expect(roles).toEqual(['auditor']);
    expect((await make({ role: 'auditor', region: '17' })).json).toMatchObject({ errors: [{ pointer: '/role' }] });
    expect((await make({ role: 'district_admin', region: '17.04' })).status).toBe(422);
    const { tokens } = await must<{ tokens: object[] }>('/v1/tokens', { as: again });
    expect(tokens).toEqual([expect.objectContaining({ grant: expect.objectContaining({ role: 'auditor' }) })]);
    await first(`update grant_held set valid_to = ? where user = ? and role = 'auditor'`, Date.now(), id);
    expect((await must<Me>('/v1/me', { as: held.token })).grants).toEqual([]);
  });
});

describe('a list of accounts', () => {
  const hand = (text: string, { create = false, code: of = '17.04', as = stage.tokens.here.district_admin } = {}) => {
    const raw = new FormData();
    raw.set('file', new File([text], 'akun.csv'));
    if (create) raw.set('create', '1');
    return ask(`/v1/regions/${of}/accounts`, { method: 'POST', as, raw });
  };
  interface Answered {
    rows: { line: number; username: string; region: { code: string } | null; faults: string[] }[];
    made: { username: string; enrolmentToken: string; expiresAt: number }[] | null;
  }
  const HEADER = 'No;Nama;Peran;Kecamatan;Desa;Kode wilayah;Instansi;Puskesmas;Nama pengguna';

  it('is checked row by row before anything is written', async () => {
    const list = [
      HEADER,
      '1;Siti Contoh;Kader;Kinal;Gedung Wani;;;;',
      '2;Siti Contoh;KADER POSYANDU;;;17.04.01.2001;;;',
      '3;Andi Contoh;Petugas OPD;;;;dinsos;;',
      '4;Budi Contoh;Petugas OPD;;;;kantor;;',
      '5;X;Presiden;;;;;;',
      '6;Wati Contoh;Petugas Gizi;;;;;Puskesmas Contoh;',
      '7;Camat Contoh;Camat;Kinal;;;;;operator',
      '8;Admin Contoh;Administrator provinsi;;;;;;',
      '9;Desa Contoh;Admin desa;;Tidak Ada;;;;',
    ].join('\n');
    const before = await first<{ n: number }>('select count(*) n from user');
    const { rows, made } = (await hand(list, { create: true })).json as Answered;
    expect(made).toBeNull();
    expect(await first('select count(*) n from user')).toEqual(before);
    expect(rows.map(({ line, region, faults }) => [line, region?.code ?? null, faults])).toEqual([
      [2, VILLAGE, []],
      [3, VILLAGE, []],
      [4, '17.04', []],
      [5, '17.04', ['agency']],
      [6, null, ['name', 'role', 'region']],
      [7, '17.04', []],
      [8, '17.04.01', ['username-taken']],
      [9, '17.04', ['region-level']],
      [10, null, ['region']],
    ]);
    expect(rows.slice(0, 2).map(({ username }) => username)).toEqual(['siti.contoh', 'siti.contoh2']);
  });

  it('makes all of them at once, in as many statements as one, each with the link of its card', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, i) => `${i};Kader Daftar ${'abcdefghij'[i % 10]}${i};Kader;;;${VILLAGE};;;`,
    );
    const answer = await hand([HEADER, ...lines].join('\n'), { create: true });
    const { made } = answer.json as Answered;
    expect(made).toHaveLength(60);
    expect(answer.statements).toBeLessThanOrEqual(20);
    const card = made?.[7];
    const used = await ask('/v1/enrolments/redeem', {
      method: 'POST',
      json: { token: card?.enrolmentToken, password: PASSWORD },
      headers: { 'cf-connecting-ip': nextAddress() },
    });
    expect(used.json).toEqual({ username: card?.username });
    expect((await signInAs(card?.username ?? '')).json).toMatchObject({ grants: [{ role: 'cadre' }] });
    expect(Math.round(((card?.expiresAt ?? 0) - Date.now()) / 86_400_000)).toBe(14);
    const again = (await hand([HEADER, `1;Orang;Kader;;;${VILLAGE};;;${card?.username}`].join('\n'), { create: true }))
      .json;
    expect(again).toMatchObject({ made: null, rows: [{ faults: ['username-taken'] }] });
  });

  it('that is no list is refused with its reason', async () => {
    expect((await hand('Alamat;Umur\nJalan;12\n')).json).toMatchObject({ errors: [{ pointer: '/file' }] });
    expect((await hand(HEADER)).json).toMatchObject({ errors: [{ pointer: '/file' }] });
    expect((await hand(HEADER, { as: stage.tokens.here.province_officer })).status).toBe(403);
    expect((await hand(HEADER, { as: stage.tokens.there.district_admin })).status).toBe(404);
  });
});

describe('a telephone of a cadre', () => {
  const info = (token: string, cookie = '') =>
    ask(`/v1/device-enrolments/${token}`, { headers: { cookie, 'cf-connecting-ip': nextAddress() } });
  const state = async (id: string) =>
    (await must<{ state: string; openedAgent: string | null }>(`/v1/device-links/${id}`, {
      as: stage.tokens.here.village_officer,
    })) as { state: string; openedAgent: string | null };
  const finish = (token: string, cookie: string, pin = PIN) =>
    onPhone('/v1/device-enrolments/finish', { token, pin }, cookie);
  const byPin = (user: string, cookie: string, pin = PIN) => onPhone('/v1/session/pin', { user, pin }, cookie);

  it('is enrolled by link, code, the giver’s confirmation and a PIN, and stays signed in for 90 days', async () => {
    const user = await newCadre(stage);
    const link = await giveLink(stage, user);
    expect(link.code).toMatch(/^\d{6}$/);
    expect((await info(link.token)).json).toMatchObject({ step: 'code', region: { code: VILLAGE } });
    expect((await state(link.id)).state).toBe('waiting');
    const phone = await opened(link);
    expect(await state(link.id)).toMatchObject({ state: 'opened', openedAgent: expect.stringContaining('SM-A136B') });
    expect((await info(link.token, phone)).json).toMatchObject({ step: 'waiting' });
    expect(code(await finish(link.token, phone))).toBe('wrong-state');
    await confirm(stage, link);
    expect((await info(link.token, phone)).json).toMatchObject({ step: 'pin' });
    expect((await finish(link.token, phone, '123456')).json).toMatchObject({ errors: [{ pointer: '/pin' }] });
    const done = await finish(link.token, phone);
    expect(done.headers.getSetCookie()[0]).toMatch(/session_token=.*Max-Age=777\d{4}; Path=\/; HttpOnly; SameSite=Lax/);
    const me = await must<Me>('/v1/me', { as: jar(phone, done) });
    expect([me.id, me.grants.map(({ role }) => role)]).toEqual([user, ['cadre']]);
    expect((await ask('/v1/me', { as: jar(phone, done) })).statements).toBe(1);
    expect((await state(link.id)).state).toBe('used');
    expect(code(await info(link.token, phone))).toBe('gone');
    expect(code(await finish(link.token, phone))).toBe('gone');
  });

  it('a link that was sent on opens nothing: not before, not after it was opened, not with its code', async () => {
    const link = await giveLink(stage, await newCadre(stage));
    expect(code(await onPhone('/v1/device-enrolments/open', { token: link.token, code: '000000' }))).toBe('wrong-code');
    const right = await opened(link);
    const other = { token: link.token, code: link.code };
    expect(code(await info(link.token))).toBe('gone');
    expect(code(await onPhone('/v1/device-enrolments/open', other))).toBe('gone');
    await confirm(stage, link);
    expect(code(await finish(link.token, ''))).toBe('gone');
    const stranger = await opened(await giveLink(stage, await newCadre(stage)));
    expect(code(await finish(link.token, stranger))).toBe('gone');
    expect((await finish(link.token, right)).status).toBe(204);
  });

  it('a link dies after five wrong codes, after 72 hours, when replaced, and when withdrawn', async () => {
    const user = await newCadre(stage);
    const guessed = await giveLink(stage, user);
    const wrong = guessed.code === '111111' ? '222222' : '111111';
    for (let i = 0; i < 5; i += 1) {
      expect(code(await onPhone('/v1/device-enrolments/open', { token: guessed.token, code: wrong }))).toBe(
        'wrong-code',
      );
    }
    expect(code(await onPhone('/v1/device-enrolments/open', { token: guessed.token, code: guessed.code }))).toBe(
      'gone',
    );
    const replaced = await giveLink(stage, user);
    const late = await giveLink(stage, user);
    expect(code(await info(replaced.token))).toBe('gone');
    await first('update device_link set expires_at = ? where id = ?', Date.now() - 1, late.id);
    expect(code(await info(late.token))).toBe('gone');
    expect((await state(late.id)).state).toBe('expired');
    const withdrawn = await giveLink(stage, user);
    const phone = await opened(withdrawn);
    await must(`/v1/device-links/${withdrawn.id}`, { method: 'DELETE', as: stage.tokens.here.village_officer });
    expect(code(await info(withdrawn.token, phone))).toBe('gone');
  });

  it('is shared by several, each with a PIN; whoever opens it signs the other out', async () => {
    const [siti, wati] = [await newCadre(stage), await newCadre(stage, 'posyandu_cadre')];
    const first_ = await enrolledPhone(stage, siti);
    const shared = await enrolledPhone(stage, wati, first_);
    expect(code(await ask('/v1/me', { as: first_ }))).toBe('signed-out');
    expect((await must<Me>('/v1/me', { as: shared })).id).toBe(wati);
    const here = await must<{ state: string; people: { id: string }[] }>('/v1/device', { as: shared });
    expect([here.state, here.people.map(({ id }) => id).sort()]).toEqual(['active', [siti, wati].sort()]);
    const again = await byPin(siti, shared);
    expect((await must<Me>('/v1/me', { as: jar(shared, again) })).id).toBe(siti);
    expect(code(await ask('/v1/me', { as: shared }))).toBe('signed-out');
    expect(code(await byPin(siti, ''))).toBe('wrong-code');
  });

  it('counts wrong PINs, wherever they are typed, and keeps only their hash', async () => {
    const user = await newCadre(stage);
    const phone = await enrolledPhone(stage, user);
    const kept = await first<{ pin_hash: string }>('select pin_hash from device_member where user = ?', user);
    expect(kept?.pin_hash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
    const codes = [];
    for (let i = 0; i < 7; i += 1) codes.push(code(await byPin(user, phone, '739102')));
    expect(codes.at(-1)).toBe('too-many-requests');
    expect(code(await byPin(user, phone))).toBe('too-many-requests');
  });

  it('is ended by the village: sessions and PINs at once, and what it keeps at its next page', async () => {
    const user = await newCadre(stage);
    const phone = await enrolledPhone(stage, user);
    const device = await deviceOf(stage, user);
    const end = (as: string) => ask(`/v1/devices/${device}/end`, { method: 'POST', as });
    expect((await end(stage.tokens.there.village_officer)).status).toBe(404);
    expect((await end(stage.tokens.here.village_officer)).status).toBe(204);
    expect(code(await ask('/v1/me', { as: phone }))).toBe('signed-out');
    expect(code(await byPin(user, phone))).toBe('wrong-code');
    expect((await ask('/v1/device', { as: phone })).json).toEqual({ state: 'ended', people: [] });
    const anew = await enrolledPhone(stage, user, phone);
    expect((await must<Me>('/v1/me', { as: anew })).id).toBe(user);
  });

  it('is for volunteers, and ends with their role and their account', async () => {
    const officer = await enrolledPerson(stage);
    const as = stage.tokens.here.district_admin;
    expect(code(await ask(`/v1/users/${officer.id}/device-link`, { method: 'POST', as }))).toBe('wrong-state');
    const user = await newCadre(stage);
    const phone = await enrolledPhone(stage, user);
    await first('update grant_held set valid_to = ? where user = ?', Date.now(), user);
    expect(code(await ask('/v1/me', { as: phone }))).toBe('signed-out');
    expect(code(await byPin(user, phone))).toBe('wrong-code');
  });
});

describe('roles after an account is made', () => {
  type Roles = { roles: { id: string; role: string; from: number; until: number | null }[] };
  const post = (id: string, json: object, as: string) => ask(`/v1/users/${id}/roles`, { method: 'POST', as, json });
  const end = (id: string, role: string, until: string | null, as: string) =>
    ask(`/v1/users/${id}/roles/${role}`, { method: 'PUT', as, json: { until } });
  const held = async (as: string): Promise<string[]> =>
    (await must<{ grants: { role: string }[] }>('/v1/me', { as })).grants.map(({ role }) => role).sort();

  it('are added from a day to a day, change what opens at once, and end the sessions', async () => {
    const as = stage.tokens.here.district_admin;
    const { id, username, cookie } = await enrolledPerson(stage);
    const given = await post(id, { role: 'auditor', region: '17.04', until: '2199-12-31' }, as);
    expect(given.status).toBe(200);
    expect((await ask('/v1/me', { as: cookie })).status).toBe(401);
    const again = cookieOf(await signInAs(username));
    expect(await held(again)).toEqual(['auditor', 'health_officer']);
    const later = await must<Roles>(`/v1/users/${id}/roles`, {
      method: 'POST',
      as,
      json: { role: 'data_steward', region: '17.04', from: '2190-01-01' },
    });
    expect(later.roles.map(({ role }) => role)).toEqual(['health_officer', 'auditor', 'data_steward']);
    const third = cookieOf(await signInAs(username));
    expect(await held(third)).toEqual(['auditor', 'health_officer']);
    const first = later.roles[0]?.id ?? '';
    expect((await end(id, first, 'now', as)).status).toBe(200);
    expect((await ask('/v1/me', { as: third })).status).toBe(401);
    expect(await held(cookieOf(await signInAs(username)))).toEqual(['auditor']);
    const { results } = await env.DIRECTORY.prepare(
      "select verb, body from audit where subject = ? and verb like 'role.%' order by scope, seq",
    )
      .bind(id)
      .all<{ verb: string; body: string }>();
    expect(results.map(({ verb }) => verb)).toEqual(['role.give', 'role.give', 'role.end']);
    expect(JSON.parse(results[2]?.body ?? '')).toMatchObject({ role: 'health_officer', before: { until: null } });
  });

  it('are given and ended only by who may give them all, and never by oneself', async () => {
    const { here, there } = stage.tokens;
    const person = await enrolledPerson(stage);
    const roles = { role: 'auditor', region: '17.04' };
    expect(code(await post(person.id, roles, there.district_admin))).toBe('not-found');
    expect(code(await post(person.id, { role: 'province_officer', region: '17' }, here.district_admin))).toBe(
      'forbidden',
    );
    expect(code(await post(person.id, { role: 'cadre', region: '17.04' }, here.district_admin))).toBe('invalid');
    expect(code(await post(person.id, { role: 'health_officer', region: '17.04' }, here.district_admin))).toBe(
      'invalid',
    );
    expect(code(await post(person.id, { role: 'agency_officer', region: '17.04' }, here.district_admin))).toBe(
      'invalid',
    );
    const backwards = { ...roles, from: '2190-02-01', until: '2190-01-01' };
    expect(code(await post(person.id, backwards, here.district_admin))).toBe('invalid');
    const { roles: only } = await must<Roles>(`/v1/users/${person.id}/roles`, { as: here.district_admin });
    expect(code(await end(person.id, only[0]?.id ?? '', 'now', here.district_admin))).toBe('wrong-state');
    expect(code(await end(person.id, only[0]?.id ?? '', '2001-01-01', here.district_admin))).toBe('invalid');
    const admin = await must<{ id: string }>('/v1/me', { as: here.district_admin });
    expect(code(await post(admin.id, roles, here.district_admin))).toBe('wrong-state');
  });

  it('that have all ended leave the account in the list, where another can be given', async () => {
    const { here, there } = stage.tokens;
    const person = await enrolledPerson(stage);
    await first('update grant_held set valid_to = ? where user = ?', Date.now() - 1000, person.id);
    type Listed = { users: { id: string; endedAt: number | null }[] };
    const inList = async (as: string) =>
      (await must<Listed>('/v1/users?region=17.04', { as })).users.find(({ id }) => id === person.id);
    expect((await inList(here.district_admin))?.endedAt).toEqual(expect.any(Number));
    expect(code(await post(person.id, { role: 'auditor', region: '17.04' }, there.district_admin))).toBe('not-found');
    expect((await post(person.id, { role: 'auditor', region: '17.04' }, here.district_admin)).status).toBe(200);
    expect(await inList(here.district_admin)).toMatchObject({ role: 'auditor', endedAt: null });
  });

  it('that are still to come keep who may not give them from the account', async () => {
    const { here } = stage.tokens;
    const held = { role: 'district_admin', region: '17.04' } as const;
    const person = await enrolledPerson(stage, held, here.province_admin);
    const coming = await post(
      person.id,
      { role: 'province_officer', region: '17', from: '2190-01-01' },
      here.province_admin,
    );
    expect(coming.status, coming.text).toBe(200);
    const reset = { method: 'POST', as: here.district_admin, json: { secondFactor: false } };
    expect(code(await ask(`/v1/users/${person.id}/reset-code`, reset))).toBe('forbidden');
  });
});
