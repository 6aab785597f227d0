import { problemBody } from '@konvergensi/contract';
import { type Permission, permissionsOf, type Role, roles } from '@konvergensi/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createApp, declaredRoutes } from '../src/app.ts';
import { type Answer, ask, testPlatform } from './api.ts';
import { EXAMPLES, type Example, tokenFor } from './examples.ts';
import { type Stage, setStage } from './stage.ts';

interface Declared {
  name: string;
  method: string;
  permission: Permission | 'public' | 'signed-in';
  body: 'json' | 'file' | null;
  responses: Readonly<Record<string, { content?: Record<string, { schema: unknown }> }>>;
  example: Example;
}

const DECLARED: Declared[] = declaredRoutes().map((route) => {
  const name = `${route.method.toUpperCase()} ${route.path}`;
  const content = (route.request?.body as { content: object } | undefined)?.content ?? {};
  return {
    name,
    method: route.method.toUpperCase(),
    permission: (route as unknown as { 'x-permission': Declared['permission'] })['x-permission'],
    body: 'application/json' in content ? 'json' : 'multipart/form-data' in content ? 'file' : null,
    responses: route.responses as Declared['responses'],
    example: EXAMPLES[name] ?? { as: 'cadre', make: async () => ({ path: '/missing' }) },
  };
});
const of = (filter: (route: Declared) => boolean) =>
  DECLARED.filter(filter).map((route) => [route.name, route] as const);

const code = (answer: Answer): string => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemBody.parse(answer.json);
  expect(problem.status).toBe(answer.status);
  expect(answer.headers.get('x-request-id')).toBe(problem.requestId);
  return problem.code;
};

let stage: Stage;
const prepared = new Map<Example, ReturnType<Example['make']>>();
/** One request a route: what was refused ten times must not have been used up and succeeds at the end. */
const requestOf = (example: Example) => {
  if (example.shortLived) return example.make(stage);
  const request = prepared.get(example) ?? example.make(stage);
  prepared.set(example, request);
  return request;
};
const used: string[] = [];
beforeAll(async () => {
  stage = await setStage();
}, 60_000);

it('every route has an example, and every example a route', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(DECLARED.map(({ name }) => name).sort());
});

describe('signed out', () => {
  it.each(of(({ permission }) => permission !== 'public'))('%s asks to sign in', async (_name, { example, method }) => {
    const { path, ...asked } = await requestOf(example);
    for (const as of [undefined, `kv_${'x'.repeat(43)}`, 'konvergensi.session_token=abc.def']) {
      expect(code(await ask(path, { ...asked, method, as }))).toBe('signed-out');
    }
  });
});

describe('a role without the permission', () => {
  const guarded = of(({ permission }) => permission !== 'public' && permission !== 'signed-in');
  it.each(guarded)('%s is forbidden', async (_name, { example, method, permission }) => {
    const without = roles.filter((role) => !permissionsOf[role].includes(permission as Permission));
    expect(without.length).toBeGreaterThan(0);
    const { path, ...asked } = await requestOf(example);
    for (const role of without) {
      expect([role, code(await ask(path, { ...asked, method, as: stage.tokens.here[role] }))]).toEqual([
        role,
        'forbidden',
      ]);
    }
  });
});

describe('the same role elsewhere', () => {
  it.each(of(({ example }) => example.anywhere === undefined))(
    '%s is not found',
    async (_name, { example, method }) => {
      const { path, ...asked } = await requestOf(example);
      const answer = await ask(path, { ...asked, method, as: tokenFor(stage, example.as, asked, 'there') });
      expect(['not-found', 'forbidden']).toContain(code(answer));
    },
  );
});

describe('a body that is not one', () => {
  const withJson = of(({ body }) => body === 'json');
  it.each(withJson)('%s says malformed JSON is not read', async (_name, { example, method }) => {
    const { path, headers = {}, ...asked } = await requestOf(example);
    const as = tokenFor(stage, example.as, asked);
    const raw = '{"open": ';
    expect(
      code(await ask(path, { method, as, raw, headers: { ...headers, 'content-type': 'application/json' } })),
    ).toBe('bad-request');
    expect(
      code(await ask(path, { method, as, raw: 'a=b', headers: { ...headers, 'content-type': 'text/plain' } })),
    ).toBe('unsupported-media');
  });
  it.each(withJson)('%s refuses an unknown field by its pointer', async (_name, { example, method }) => {
    const { path, json, headers = {}, ...asked } = await requestOf(example);
    const answer = await ask(path, {
      method,
      as: tokenFor(stage, example.as, asked),
      headers,
      json: { ...(json as object), tidak_dikenal: 1 },
    });
    expect(code(answer)).toBe('invalid');
    expect((answer.json as z.infer<typeof problemBody>).errors).toContainEqual({
      pointer: '/tidak_dikenal',
      message: 'isian ini tidak dikenal',
    });
  });
});

describe('a form that is not one', () => {
  it.each(of(({ body }) => body === 'file'))('%s is refused with its reason', async (_name, { example, method }) => {
    const { path, ...asked } = await requestOf(example);
    const as = tokenFor(stage, example.as, asked);
    const boundary = { 'content-type': 'multipart/form-data; boundary=x' };
    const empty = new FormData();
    empty.set('file', 'not a file');
    expect(code(await ask(path, { method, as, json: {} }))).toBe('unsupported-media');
    expect(code(await ask(path, { method, as, raw: 'no parts', headers: boundary }))).toBe('bad-request');
    expect(code(await ask(path, { method, as, raw: empty }))).toBe('invalid');
    expect(code(await ask(path, { method, as, raw: new Uint8Array(33 * 1024 * 1024), headers: boundary }))).toBe(
      'too-large',
    );
  });
});

describe('whoever may', () => {
  it.each(of(() => true))('%s answers as declared, within the statements of a request', async (name, route) => {
    const { path, ...asked } = await requestOf(route.example);
    const answer = await ask(path, { ...asked, method: route.method, as: tokenFor(stage, route.example.as, asked) });
    expect([answer.status, answer.status < 300 ? '' : answer.text]).toEqual([
      Number(Object.keys(route.responses)[0]),
      '',
    ]);
    const schema = route.responses['200']?.content?.['application/json']?.schema as z.ZodType | undefined;
    if (schema !== undefined) expect(schema.parse(answer.json)).toEqual(answer.json);
    used.push(
      `${String(answer.statements).padStart(3)} statements ${String(answer.rowsWritten).padStart(5)} rows  ${name}`,
    );
    expect(answer.statements).toBeLessThanOrEqual(50);
  });
  it('prints what each used', () => {
    process.stdout.write(`${used.sort().reverse().join('\n')}\n`);
  });
});

describe('a person in every role', () => {
  it.each(roles)('%s reads the own home and cannot read another province', async (role: Role) => {
    const as = stage.tokens.here[role];
    expect((await ask('/v1/pages/home', { as })).status).toBe(200);
    expect((await ask('/v1/pages/region/14.03', { as })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('the edge', () => {
  const signedOut = (path: string, asked: Parameters<typeof ask>[1] = {}) => ask(path, asked);

  it.each([
    ['/v1/nothing', 'GET', 404, 'not-found'],
    ['/elsewhere', 'GET', 404, 'not-found'],
    ['/v1/me', 'PATCH', 405, 'method-not-allowed'],
    ['/v1/districts/17.04/imports/x/issues.csv', 'DELETE', 405, 'method-not-allowed'],
    ['/auth/sign-out', 'GET', 405, 'method-not-allowed'],
    ['/auth/sign-up/email', 'POST', 404, 'not-found'],
    ['/auth/is-username-available', 'POST', 404, 'not-found'],
    ['/auth/ok', 'GET', 404, 'not-found'],
  ])('%s by %s answers %i %s', async (path, method, status, expected) => {
    const answer = await signedOut(path, { method });
    expect([answer.status, code(answer)]).toEqual([status, expected]);
  });

  it('says which methods an address answers to', async () => {
    expect((await signedOut('/v1/tokens', { method: 'PATCH' })).headers.get('allow')).toBe('POST, GET');
  });

  it('an identifier that cannot exist is not found', async () => {
    expect(code(await ask('/v1/districts/kaur', { as: stage.tokens.here.agency_officer }))).toBe('not-found');
    const as = stage.tokens.here.district_admin;
    expect(code(await ask('/v1/users/../deactivate', { method: 'POST', as }))).toBe('not-found');
  });

  it.each([
    [{ origin: 'https://elsewhere.example' }, 'forbidden'],
    [{ origin: 'null' }, 'forbidden'],
    [{ 'sec-fetch-site': 'cross-site' }, 'forbidden'],
    [{ 'sec-fetch-site': 'same-site' }, 'forbidden'],
    [{ origin: 'http://localhost' }, 'wrong-credentials'],
    [{ origin: 'http://127.0.0.1', 'sec-fetch-site': 'same-origin' }, 'wrong-credentials'],
    [{}, 'wrong-credentials'],
  ])('a sign-in sent with %j is %s', async (headers, expected) => {
    const json = { username: 'tidak.ada', password: 'bukan sandi' };
    const from = { ...headers, 'cf-connecting-ip': `192.0.2.${Math.floor(Math.random() * 250)}` };
    expect(code(await signedOut('/v1/session', { method: 'POST', json, headers: from }))).toBe(expected);
  });

  it('a body above the limit is not read', async () => {
    const raw = `{"username":"${'x'.repeat(1_100_000)}"}`;
    const answer = await signedOut('/v1/session', {
      method: 'POST',
      raw,
      headers: { 'content-type': 'application/json' },
    });
    expect(code(answer)).toBe('too-large');
  });

  it('every answer carries the protective headers and forbids caching', async () => {
    for (const path of ['/v1/me', '/v1/nothing', '/v1/enrolments/aaaaaaaaaaaaaaaaaaaaaaaa']) {
      const { headers } = await signedOut(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('keeps the request id that the admin gives, and no other text', async () => {
    expect(
      (await signedOut('/v1/me', { headers: { 'x-request-id': 'abc-12345678' } })).headers.get('x-request-id'),
    ).toBe('abc-12345678');
    expect((await signedOut('/v1/me', { headers: { 'x-request-id': '<b>' } })).headers.get('x-request-id')).toMatch(
      /^[0-9a-f-]{36}$/,
    );
  });

  it('titles come in the language that is asked for', async () => {
    const title = async (language: string) =>
      (await signedOut('/v1/me', { headers: { 'accept-language': language } })).json;
    expect(await title('id')).toMatchObject({ title: 'Silakan masuk dahulu' });
    expect(await title('en-GB')).toMatchObject({ title: 'Sign in first' });
  });

  it('a fault of our own says nothing but the request id', async () => {
    const failing = { ...testPlatform, open: () => Promise.reject(new Error('the secret is 42')) };
    const response = await createApp().fetch(new Request('http://localhost/v1/me'), failing);
    const body = await response.json<Record<string, unknown>>();
    expect(response.status).toBe(500);
    expect(Object.keys(body).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type']);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('figures asked for again while nothing changed are 304 to who holds them, and to nobody else', async () => {
    const paths = ['figures', 'figures/matrix'].map(
      (path) => `/v1/${path}?region=17.04&period=2026-05&indicator=measured`,
    );
    for (const path of [...paths, '/v1/pages/table/17.04', '/v1/pages/region/17.04']) {
      const as = stage.tokens.here.health_officer;
      const first = await ask(path, { as });
      const tag = first.headers.get('etag') ?? '';
      expect([path, first.status, tag.slice(0, 3)]).toEqual([path, 200, 'W/"']);
      expect(first.headers.get('cache-control')).toBe('private, no-cache');
      const again = await ask(path, { as, headers: { 'if-none-match': tag } });
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
      const other = await ask(path, { as: stage.tokens.there.health_officer, headers: { 'if-none-match': tag } });
      expect([403, 404]).toContain(other.status);
    }
  });

  it('figures and pages of a region are read by month, quarter, semester and year', async () => {
    const as = stage.tokens.here.health_officer;
    for (const period of ['2026-05', '2026-Q2', '2026-S1', '2026']) {
      for (const path of ['figures?region=17.04&', 'pages/region/17.04?', 'pages/table/17.04?', 'pages/map/17.04?']) {
        const { status } = await ask(`/v1/${path}period=${period}`, { as });
        expect([path, period, status]).toEqual([path, period, 200]);
      }
    }
  });

  it('the document and its page are there, and the page runs nothing', async () => {
    const document = await signedOut('/v1/openapi.json');
    expect(document.json).toMatchObject({ openapi: '3.1.0' });
    const page = await signedOut('/v1/docs');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; /);
    expect(page.text).not.toMatch(/<script|https?:\/\/(?!konvergensi)/);
    for (const { name } of DECLARED) expect(page.text).toContain(name.split(' ')[1]);
  });
});
