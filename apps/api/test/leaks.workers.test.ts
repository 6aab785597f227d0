import { FAMILY_ROLES, isFamilyRole, permissionsOf, roles } from '@konvergensi/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { declaredRoutes } from '../src/app.ts';
import { type Ask, ask } from './api.ts';
import { castOf, type Player } from './cast.ts';
import { EXAMPLES, tokenFor } from './examples.ts';
import { accompanyAll, placed, plantChild } from './plant.ts';
import { PLANTED, plantValues } from './plant-values.ts';
import { OTHER_VILLAGE, type Stage, setStage, VILLAGE } from './stage.ts';

const BESIDE = '17.04.01.2002';
const PLACES = ['17', '17.04', '17.04.01', VILLAGE, BESIDE, '17.07', OTHER_VILLAGE];
const CODE = /\b\d\d\.\d\d(?:\.\d\d(?:\.\d{4})?)?(?![\d.-])|(?<=\/|=)\d\d(?=\/|&|$|\?)/;

let stage: Stage;
let cast: Player[];
let paths: string[];
let planted: Awaited<ReturnType<typeof plantValues>>;
let villages: Map<string, number>;
const walked = { answers: 0, bytes: 0, ok: 0 };
/** Planted in a row, or written in the files that the examples hand in. */
const PERSONAL = new RegExp(`${PLANTED}|Anak Contoh|Ortu Contoh`);

/** What an agency is told of a house that was handed over to it: who heads the family and where it stands, nothing else. */
const HANDED_OVER = new RegExp(`${PLANTED} (?:family name|household (?:dusun|rt|rw|address)) \\S+ \\S+`, 'g');
/** What a camat is told of the cases that were given for an agenda: whose they are. */
const ON_AGENDA = new RegExp(`${PLANTED} person name \\S+ \\S+|Anak Contoh`, 'g');
function handedTo(role: string, path: string, text: string): string {
  if (role === 'agency_officer' && path.endsWith('/handovers')) return text.replaceAll(HANDED_OVER, '');
  return role === 'camat' && path.includes('/agenda/') ? text.replaceAll(ON_AGENDA, '') : text;
}

/** Names of people among what was planted or handed in. */
const NAMES = new RegExp(
  `${PLANTED} (?:person (?:name|parents|guardian)|family name|catin partner_name|import_wait detail|audit body)|Anak Contoh|Ortu Contoh`,
);
/** Answers with names, by route, whether it declares them. */
const named = new Map<string, boolean>();
const withNames = new Set<string>();
let plantedEntries = 0;

/** Rows in as many tables as the examples of all routes write to, then a value in every text of every row. */
beforeAll(async () => {
  stage = await setStage();
  cast = await castOf(stage.deps);
  const reads: string[] = [];
  const gets: { name: string; path: string; as: string | undefined }[] = [];
  for (const { method, path, 'x-names': names } of declaredRoutes() as Declared[]) {
    const example = EXAMPLES[`${method.toUpperCase()} ${path}`];
    if (example === undefined) continue;
    const asked: { path: string } & Ask = await example.make(stage);
    const name = `${method.toUpperCase()} ${path}`;
    named.set(name, names);
    if (method === 'get') {
      reads.push(asked.path);
      gets.push({ name, path: asked.path, as: tokenFor(stage, example.as, asked) });
    } else if (!/session|deactivate|practice-reset|cancel/.test(path)) {
      const as = tokenFor(stage, example.as, asked);
      const { text } = await ask(asked.path, { ...asked, method: method.toUpperCase(), as });
      if (NAMES.test(text)) withNames.add(name);
    }
  }
  paths = [...new Set(reads.flatMap((path) => [path, ...PLACES.map((code) => path.replace(CODE, code))]))];
  for (const village of [VILLAGE, BESIDE, OTHER_VILLAGE]) await plantChild(village);
  villages = new Map(
    await Promise.all([VILLAGE, BESIDE, OTHER_VILLAGE].map(async (code) => [code, await idOf(code)] as const)),
  );
  const lookForNames = async () => {
    for (const { name, path, as } of gets) if (NAMES.test((await ask(path, { as })).text)) withNames.add(name);
  };
  await lookForNames();
  planted = await plantValues();
  const { shard } = await placed(VILLAGE.slice(0, 5));
  const entries = shard.prepare('select count(*) from audit where scope = ?').bind(villages.get(VILLAGE));
  plantedEntries = (await entries.first<number>('count(*)')) ?? 0;
  await lookForNames();
}, 120_000);

type Declared = ReturnType<typeof declaredRoutes>[number] & { 'x-names': boolean };

async function idOf(code: string): Promise<number> {
  const { shard } = await placed(code.slice(0, 5));
  return (await shard.prepare('select id from region where code = ?').bind(code).first<number>('id')) ?? 0;
}

/** Everything this person can get by any address of any GET route. */
async function walk({ token }: Player, look: (path: string, text: string, status: number) => void): Promise<void> {
  for (let i = 0; i < paths.length; i += 12) {
    await Promise.all(
      paths.slice(i, i + 12).map(async (path) => {
        const { status, text } = await ask(path, { as: token });
        walked.answers += 1;
        walked.bytes += text.length;
        if (status < 300) walked.ok += 1;
        look(path, text, status);
      }),
    );
  }
}

describe('names, NIK, addresses and numbers do not leave', () => {
  it('are planted in the tables that hold people', () => {
    for (const column of ['person.name', 'person.parents', 'person.phone', 'audit.body', 'household.address']) {
      expect(planted.columns.concat(planted.empty.map((table) => `${table}.address`))).toContain(column);
    }
  });

  const blind = roles.filter((role) => !permissionsOf[role].includes('person.read'));
  it.each(blind)('to %s by any address', { timeout: 60_000 }, async (role) => {
    const player = cast.find((one) => one.role === role && (one.held === '' || '17.04.01.2001'.startsWith(one.held)));
    expect(player).toBeDefined();
    const found = new Set<string>();
    await walk(player!, (path, text, status) => {
      if (status >= 500) found.add(`a fault hides what it would have shown: ${path}`);
      const at = handedTo(role, path, text).search(PERSONAL);
      if (at >= 0) found.add(`${path}: ${text.slice(Math.max(0, at - 30), at + 60)}`);
    });
    expect([...found]).toEqual([]);
  });

  const seeing = roles.filter((role) => permissionsOf[role].includes('person.read'));
  it.each(seeing)('to %s of a village beside the own', { timeout: 60_000 }, async (role) => {
    const player = cast.find((one) => one.role === role && '17.04.01.2001'.startsWith(one.held))!;
    const foreign = [BESIDE, OTHER_VILLAGE].filter((code) => !code.startsWith(player.held));
    if (isFamilyRole(role)) await accompanyAll(player.user, VILLAGE);
    let own = 0;
    await walk(player, (path, text) => {
      for (const code of foreign) {
        const words = new RegExp(`${PLANTED} \\w+ \\w+ ${villages.get(code)} `).exec(text);
        expect(words === null ? '' : `${path}: ${words[0]}`).toBe('');
      }
      if (text.includes(PLANTED)) own += 1;
    });
    expect(own, 'her own people she sees').toBeGreaterThan(0);
    const { shard } = await placed('17.04');
    await shard.prepare('delete from accompaniment where account = ?').bind(player.user).run();
  });

  it.each(FAMILY_ROLES)('of families that are not accompanied, to %s by any address', async (role) => {
    const player = cast.find((one) => one.role === role && VILLAGE.startsWith(one.held))!;
    const { id, shard } = await placed('17.04');
    const own = await plantChild(VILLAGE);
    await shard.batch([
      shard.prepare(`update person set name = 'Dampingan Sendiri' where id = ?`).bind(own),
      shard
        .prepare(
          `insert into accompaniment values (?, ?, (select id from region where code = ?), 'person', ?, 0, 'Desa')`,
        )
        .bind(id, player.user, VILLAGE, own),
    ]);
    const shownBy = new Set<string>();
    const found = new Set<string>();
    const look = (path: string, text: string) => {
      if (text.includes('Dampingan Sendiri')) shownBy.add(path);
      const words = NAMES.exec(text);
      if (words !== null) found.add(`${path}: ${words[0]}`);
    };
    await walk(player, look);
    const at = `/v1/villages/${VILLAGE}`;
    for (const path of [`${at}/people/${own}`, `/v1/pages/child/${VILLAGE}/${own}`]) {
      look(path, (await ask(path, { as: player.token })).text);
    }
    for (const q of ['RAHASIA person name', 'Anak Contoh', 'Dampingan Sendiri']) {
      const { text } = await ask('/v1/districts/17.04/people/search', {
        method: 'POST',
        as: player.token,
        json: { q },
      });
      look(`search ${q}`, text);
    }
    expect([...found]).toEqual([]);
    expect(shownBy.size, [...shownBy].join(' ')).toBeGreaterThan(4);
    await shard.prepare('delete from person where id = ?').bind(own).run();
  });

  it('by a route that does not say that it shows names: such a reading goes on the trail', async () => {
    // What a command answers is of the thing it changed; its own entry names it.
    const reads = [...withNames].filter((name) => name.startsWith('GET ') || /search|first-loads$|check$/.test(name));
    expect(reads.length).toBeGreaterThan(12);
    expect(reads.filter((name) => named.get(name) !== true)).toEqual([]);
    const { shard } = await placed('17.04');
    const { results } = await shard.prepare(`select distinct list from name_reading`).all<{ list: string }>();
    expect(results.length).toBeGreaterThan(12);
    process.stdout.write(
      `names: ${reads.length} routes show them and say so; commands that answer with some: ${[...withNames].filter((name) => !reads.includes(name)).join(', ') || 'none'}\n`,
    );
  });

  it('shows in the trail that what was planted was not written by the platform', async () => {
    const check = async (code: string) =>
      (await ask(`/v1/trail/check/${code}`, { as: stage.tokens.here.auditor })).json as {
        entries: number;
        faults: { fault: string }[];
      };
    const { entries, faults } = await check(VILLAGE);
    expect(plantedEntries).toBeGreaterThan(0);
    expect(entries, 'and what was read since').toBeGreaterThan(plantedEntries);
    expect(faults).toHaveLength(plantedEntries);
    expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(['body']));
  });

  it('and gives the trail to who may see names with its values, to others without', async () => {
    const detail = async (as: string) => (await ask(`/v1/trail?region=${VILLAGE}&kind=measurement`, { as })).json;
    const whole = (await detail(stage.tokens.here.health_officer)) as { entries: { detail: string | null }[] };
    expect(whole.entries[0]?.detail).toMatch(/^\{/);
    const masked = (await detail(stage.tokens.here.auditor)) as { entries: { detail: null; changed: string[] }[] };
    expect(masked.entries[0]).toMatchObject({ detail: null, verb: expect.stringMatching(/^measurement\./) });
    expect(masked.entries[0]?.changed.length).toBeGreaterThan(0);
    const csv = await ask(`/v1/trail.csv?region=${VILLAGE}&why=uji+jejak`, { as: stage.tokens.here.auditor });
    expect(csv.text).toMatch(/^\uFEFF?Diambil Orang Contoh \d+ pada .* untuk: uji jejak;*\r\n/);
    const taken = await ask('/v1/trail?region=17.04&kind=export', { as: stage.tokens.here.district_admin });
    expect(JSON.stringify(taken.json)).toContain('export.trail');
  });

  it('prints what was walked', () => {
    const { columns, empty, kept } = planted;
    process.stdout.write(
      `leaks: ${columns.length} text columns planted, ${walked.answers} answers walked (${walked.ok} of them 2xx, ${Math.round(walked.bytes / 1024)} kB) over ${paths.length} addresses; without rows: ${empty.join(' ') || 'none'}; refuse words: ${kept.join(' ')}\n`,
    );
  });
});
