import { type May, mayAt, type Relation } from '@konvergensi/contract';
import { isFamilyRole, type Permission, type Role } from '@konvergensi/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { declaredRoutes } from '../src/app.ts';
import { type Answer, type Ask, ask } from './api.ts';
import { castOf, type Player, relationTo } from './cast.ts';
import { allValues, rowsByTable, textOf } from './digest.ts';
import { EXAMPLES, type Example, tokenFor } from './examples.ts';
import { accompanyAll, placed } from './plant.ts';
import { type Stage, setStage, VILLAGE } from './stage.ts';
import { trailFaults } from './trail-faults.ts';

type Asked = { path: string } & Ask;
interface Declared {
  name: string;
  method: string;
  permission: Permission | 'public' | 'signed-in';
  /** Whether it answers names, and to who accompanies families only those. */
  names: boolean;
  narrowed: boolean;
  example: Example;
}

const ROUTES: Declared[] = declaredRoutes().map((route) => {
  const name = `${route.method.toUpperCase()} ${route.path}`;
  const example = EXAMPLES[name];
  if (example === undefined) throw new Error(`${name} has no example`);
  const said = route as unknown as {
    'x-permission': Declared['permission'];
    'x-names': boolean;
    'x-narrowed': boolean;
  };
  return {
    name,
    method: route.method.toUpperCase(),
    permission: said['x-permission'],
    names: said['x-names'],
    narrowed: said['x-narrowed'],
    example,
  };
});

let stage: Stage;
let cast: Player[];
const counts = { accompanied: 0, allowed: 0, denied: 0, part: 0, exchanged: 0, signedOut: 0, inTrail: 0 };
const denials = [401, 403, 404];
const CODE = /\b\d\d(?:\.\d\d(?:\.\d\d(?:\.\d{4})?)?)?(?![\d.-])/g;

beforeAll(async () => {
  stage = await setStage();
  cast = await castOf(stage.deps);
}, 60_000);

/** The region a request is about: the narrowest that its address, else its body, names. */
function targetOf(name: string, { target }: Example, { path, json }: Asked): string {
  if (target !== undefined) return target;
  const query = path.includes('region=') ? path.slice(path.indexOf('region=')) : path;
  const inPath = [...query.matchAll(CODE)].map(([code]) => code);
  const found = inPath.length > 0 ? inPath : [...JSON.stringify(json ?? '').matchAll(CODE)].map(([code]) => code);
  const code = found.toSorted((a, b) => b.length - a.length)[0];
  if (code === undefined) throw new Error(`${name}: say in its example which region it is about (target)`);
  return code;
}

/** Of who accompanies families: lists of all names are closed to her, and people she does not accompany are not there. */
function mayOfFamilies({ names, narrowed, method }: Declared, may: May, asked: string): May {
  if (may !== 'yes' || !names) return may;
  if (!narrowed) return 'no';
  return method === 'GET' && /[0-9A-HJKMNP-TV-Z]{26}/.test(asked) ? 'part' : may;
}

function mayOf(
  route: Declared,
  player: Player,
  relation: Relation,
  { target, path }: { target: string; path: string },
): May {
  const { permission, example } = route;
  const may =
    example.may?.(player, target) ?? mayAt(permission as Permission, player.role, example.anywhere ? 'own' : relation);
  if (!isFamilyRole(player.role)) return may;
  return example.ofPeople && may === 'yes' ? 'no' : mayOfFamilies(route, may, path);
}

const send = ({ method }: Declared, { path, ...asked }: Asked, as: string | undefined): Promise<Answer> =>
  ask(path, { ...asked, method, as });

/** Calls one after another would take several times as long. */
async function each<T>(items: readonly T[], call: (item: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += 12) await Promise.all(items.slice(i, i + 12).map(call));
}

const guarded = ROUTES.filter(({ permission }) => permission !== 'public' && permission !== 'signed-in');

describe('every route, by every role from every place', () => {
  it.each(guarded.map((route) => [route.name, route] as const))('%s', { timeout: 30_000 }, async (name, route) => {
    const { example } = route;
    const asked = await example.make(stage);
    const target = targetOf(name, example, asked);
    const cases = cast.map((player) => {
      const relation = relationTo(player, target);
      return { player, relation, may: mayOf(route, player, relation, { target, path: asked.path }) };
    });
    const said = (one: (typeof cases)[number], answer: Answer) =>
      `${one.player.role} of ${one.player.held || 'the installation'} (${one.relation} of ${target}): ${answer.status} ${answer.status < 300 ? '' : answer.text.slice(0, 200)}`;

    const writes = route.method !== 'GET' && !example.readsOnly;
    const tables = await (writes ? rowsByTable() : new Map());
    const before = await allValues();
    const denied = cases.filter(({ may }) => may === 'no');
    await each(denied, async (one) => {
      const answer = await send(route, asked, one.player.token);
      expect(denials, said(one, answer)).toContain(answer.status);
    });
    for (const as of [undefined, `kv_${'z'.repeat(43)}`]) expect((await send(route, asked, as)).status).toBe(401);
    const others = denied.map(({ player }) => player);
    await exchanged(route, asked, others, before);
    expect((await allValues()) === before, 'what was refused changed nothing').toBe(true);

    const allowed = cases.filter(({ may }) => may === 'yes');
    expect(denied.length, 'someone may not').toBeGreaterThan(0);
    expect(allowed.length, 'someone may').toBeGreaterThan(0);
    let isUsed = false;
    const fresh = async (token: string) => {
      if (example.makeFor !== undefined) return example.makeFor(stage, token);
      return route.method === 'GET' || !isUsed ? asked : example.make(stage);
    };
    for (const one of example.once ? allowed.slice(0, 1) : allowed) {
      const answer = await send(route, await fresh(one.player.token), one.player.token);
      expect(answer.status, said(one, answer)).toBeLessThan(300);
      if (writes && !isUsed) await leftInTrail(tables);
      if (writes) expect(answer.rowsWritten, said(one, answer)).toBeGreaterThan(0);
      isUsed = true;
    }
    if (example.ofPeople) await onceAccompanied(route, cases);
    const part = example.once ? [] : cases.filter(({ may }) => may === 'part');
    for (const one of part) {
      const answer = await send(route, await fresh(one.player.token), one.player.token);
      expect(answer.status < 300 || denials.includes(answer.status), said(one, answer)).toBe(true);
    }
    counts.denied += denied.length;
    counts.signedOut += 2;
    counts.allowed += example.once ? 1 : allowed.length;
    counts.part += part.length;
  });
});

/** What was refused to who accompanies families opens to her when she accompanies everyone there. */
async function onceAccompanied(route: Declared, cases: readonly { player: Player; relation: Relation }[]) {
  const own = cases.filter(({ player, relation }) => isFamilyRole(player.role) && relation === 'own');
  expect(own.length, 'someone who accompanies families').toBeGreaterThan(0);
  for (const { player } of own) {
    await accompanyAll(player.user, VILLAGE);
    const asked = await (route.example.makeFor?.(stage, player.token) ?? route.example.make(stage));
    await accompanyAll(player.user, VILLAGE);
    const answer = await send(route, asked, player.token);
    expect(answer.status, `${player.role}, who accompanies: ${answer.text.slice(0, 200)}`).toBeLessThan(300);
    counts.accompanied += 1;
  }
  const { shard } = await placed(VILLAGE.slice(0, 5));
  await shard.prepare('delete from accompaniment').run();
}

/** The same things asked for under the caller's own region: what belongs to another is not reached by its id. */
async function exchanged(route: Declared, asked: Asked, players: readonly Player[], rows: string): Promise<void> {
  if (route.example.anywhere) return;
  const holders = players.filter(
    ({ role, held }) =>
      held !== '' && mayAt(route.permission as Permission, role, 'own') === 'yes' && !held.startsWith('14'),
  );
  for (const player of holders) {
    for (const swapped of swaps(asked, player.held, rows)) {
      const answer = await send(route, swapped, player.token);
      expect(
        answer.status,
        `${player.role} of ${player.held} asks ${swapped.path}: ${answer.text.slice(0, 200)}`,
      ).toSatisfy((status: number) => status >= 400 && status < 500);
      counts.exchanged += 1;
    }
  }
}

const ULID = /\b[0-9A-HJKMNP-TV-Z]{26}\b/g;
const WHOLE_CODE = /^\d\d\.\d\d(?:\.\d\d(?:\.\d{4})?)?$/;

/** The request with the caller's own codes in the address, in the body, or in both: something in it is still not hers. */
function swaps(asked: Asked, held: string, rows: string): Asked[] {
  const own = (code: string) => `${held}${'17.07.01.2002'.slice(held.length)}`.slice(0, code.length);
  const path = asked.path.replace(CODE, (code) => (WHOLE_CODE.test(code) ? own(code) : code));
  const json: unknown = JSON.parse(JSON.stringify(asked.json ?? null), (_key, value: unknown) =>
    typeof value === 'string' && WHOLE_CODE.test(value) ? own(value) : value,
  );
  const inPath = path !== asked.path;
  const inBody = JSON.stringify(json) !== JSON.stringify(asked.json ?? null);
  // An id that the caller makes belongs to nobody yet.
  const hasId = [...`${asked.path} ${JSON.stringify(asked.json ?? '')}`.matchAll(ULID)].some(([id]) =>
    rows.includes(id),
  );
  return [
    ...(inPath && (inBody || hasId) ? [{ ...asked, path }] : []),
    ...(inBody && (inPath || hasId) ? [{ ...asked, json }] : []),
    ...(inPath && inBody && hasId ? [{ ...asked, path, json }] : []),
  ];
}

/** The first call that is allowed has an effect, and the trail says so. */
async function leftInTrail(before: Awaited<ReturnType<typeof rowsByTable>>): Promise<void> {
  const after = await rowsByTable();
  expect(textOf(after) === textOf(before), 'it has an effect').toBe(false);
  expect(trailFaults(before, after).join('\n')).toBe('');
  counts.inTrail += 1;
}

describe('what anyone may leaves its entry in the trail', () => {
  const open = ROUTES.filter(({ permission, method }) => permission === 'public' && method !== 'GET');
  it.each(open.map((route) => [route.name, route] as const))('%s', async (_name, route) => {
    const asked = await route.example.make(stage);
    const before = await rowsByTable();
    const answer = await send(route, asked, tokenFor(stage, route.example.as, asked));
    expect(answer.status, answer.text.slice(0, 200)).toBeLessThan(300);
    if (!route.example.readsOnly) await leftInTrail(before);
  });
});

describe('what anyone who is signed in may', () => {
  const signedIn = ROUTES.filter(({ permission }) => permission === 'signed-in');
  it.each(signedIn.map((route) => [route.name, route] as const))('%s', async (_name, route) => {
    const asked = await route.example.make(stage);
    const writes = route.method !== 'GET' && !route.example.readsOnly;
    const tables = await (writes ? rowsByTable() : new Map());
    const before = await allValues();
    expect((await send(route, asked, undefined)).status).toBe(401);
    expect((await allValues()) === before).toBe(true);
    const everyone = route.method === 'GET' && route.example.anywhere ? cast.map(({ token }) => token) : [];
    for (const as of [tokenFor(stage, route.example.as, asked), ...everyone]) {
      expect((await send(route, asked, as)).status).toBeLessThan(300);
    }
    if (writes) await leftInTrail(tables);
    counts.allowed += everyone.length + 1;
    counts.signedOut += 1;
  });
});

it('prints how many cases there were', () => {
  const roles = new Set<Role>(cast.map(({ role }) => role)).size;
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  process.stdout.write(
    `access: ${all} calls of ${ROUTES.length} routes by ${roles} roles: ${JSON.stringify(counts)}\n`,
  );
});
