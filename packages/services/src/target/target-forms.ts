import {
  Problem,
  type PutTargetForms,
  type StepTargetForms,
  type TargetFormPage,
  type TargetFormView,
} from '@konvergensi/contract';
import {
  decideTargetForms,
  mustBe,
  putTargetForms,
  type RegionRow,
  sql,
  type TargetFormRow,
  targetFormsIn,
  targetFormsStand,
  targetsOn,
} from '@konvergensi/db';
import {
  allows,
  groupsApart,
  type Permission,
  type Role,
  refuseTargetNumbers,
  TARGET_FORM_HANDS,
  TARGET_FORM_SOURCES,
  type TargetFormSource,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { type FoundRegion, findRegion, regionRef } from '../region/find-region.ts';

const LEAST_NOTE = 5;

interface Of {
  subdistrict: string;
  year: string;
}

interface Opened {
  district: OpenDistrict;
  found: FoundRegion;
  villages: readonly RegionRow[];
}

async function open(deps: Deps, actor: Actor, { subdistrict }: Of, permission: Permission): Promise<Opened> {
  const found = await findRegion(deps.directory, subdistrict);
  if (found === undefined || found.ref.level !== 'subdistrict') throw new Problem('not-found');
  const district = await openDistrict(deps, actor, subdistrict.slice(0, 5), permission);
  const rows = await district.db.all<RegionRow>(
    sql`select id, code, name, level, kind, parent from region where district = ${district.id} and level = 4
        and parent = ${found.id} and valid_to is null order by code`,
  );
  const villages = rows.filter(({ id }) => district.reaches([...district.path, found.id, id]));
  if (villages.length === 0) throw new Problem('not-found');
  return { district, found, villages };
}

/** Does somebody with this role of the office reach the village? */
const isHand = (actor: Actor, role: Role, permission: Permission, path: readonly number[]): boolean =>
  actor.grants.some((grant) => grant.role === role && allows([grant], permission, path));

/** Numbers of targets of a sub-district's villages by the three offices, beside what the register knows. */
export async function readTargetForms(deps: Deps, actor: Actor, query: Of): Promise<TargetFormPage> {
  const { district, found, villages } = await open(deps, actor, query, 'figure.read');
  const [forms, targets] = await district.db.batch([
    targetFormsIn(
      district.id,
      Number(query.year),
      villages.map(({ id }) => id),
    ),
    targetsOn(district.id, found.id, todayOf(deps, district.code)),
  ]);
  const rows = forms!.rows as unknown as TargetFormRow[];
  const sourcesOf = (hand: 'writes' | 'verifies', permission: Permission) =>
    TARGET_FORM_SOURCES.filter((source) =>
      villages.some(({ id }) =>
        isHand(actor, TARGET_FORM_HANDS[source][hand], permission, [...district.path, found.id, id]),
      ),
    );
  return {
    region: found.ref,
    year: query.year,
    mayWrite: sourcesOf('writes', 'entry.write'),
    mayVerify: sourcesOf('verifies', 'entry.verify'),
    villages: villages.map((village) => {
      const target = targets!.rows.find((row) => row['id'] === village.id) ?? {};
      const known = (name: string) => Number(target[name] ?? 0);
      const formOf = (source: TargetFormSource) => {
        const row = rows.find((one) => one.village === village.id && one.source === source);
        return row === undefined ? null : formView(row);
      };
      const own = { kecamatan: formOf('kecamatan'), puskesmas: formOf('puskesmas'), plkb: formOf('plkb') };
      return {
        region: regionRef(village),
        register: {
          pregnant: known('pregnant'),
          underTwo: known('under_two'),
          underFive: known('under_two') + known('under_five'),
        },
        forms: own,
        apart: groupsApart(Object.values(own)),
      };
    }),
  };
}

const formView = (row: TargetFormRow): TargetFormView => ({
  pregnant: row.pregnant,
  underTwo: row.under_two,
  underFive: row.under_five,
  state: row.state,
  note: row.note,
  by: row.written_by,
  at: row.written_at,
  decidedBy: row.decided_by,
  version: row.version,
});

/** The villages of a command, each reached by who does this for the office. */
function reached(
  actor: Actor,
  { district, found, villages }: Opened,
  asked: readonly { village: string; version: number }[],
  hand: { role: Role; permission: Permission; at: string },
): { id: number; village: string; version: number }[] {
  const isOf = (id: number) => isHand(actor, hand.role, hand.permission, [...district.path, found.id, id]);
  if (!villages.some(({ id }) => isOf(id))) throw new Problem('forbidden');
  return asked.map(({ village: code, version }, i) => {
    const village = villages.find((one) => one.code === code);
    if (village === undefined) throw fieldProblem(`/${hand.at}/${i}/village`, 'bukan desa kecamatan ini');
    if (!isOf(village.id)) throw new Problem('forbidden');
    return { id: village.id, village: code, version };
  });
}

/** Writes an office's numbers; what its head has verified must be returned first. */
export async function writeTargetForms(
  deps: Deps,
  actor: Actor,
  command: Of & { values: PutTargetForms },
): Promise<void> {
  const { source, entries } = command.values;
  const opened = await open(deps, actor, command, 'entry.write');
  const { district } = opened;
  const role = TARGET_FORM_HANDS[source].writes;
  const own = reached(actor, opened, entries, { role, permission: 'entry.write', at: 'entries' });
  const wrong = entries.findIndex((entry) => refuseTargetNumbers(entry) !== null);
  if (wrong >= 0)
    throw fieldProblem(`/entries/${wrong}/underTwo`, 'baduta termasuk dalam balita, jadi tidak dapat lebih banyak');
  const year = Number(command.year);
  const before = await district.db.all<TargetFormRow>(
    targetFormsIn(
      district.id,
      year,
      own.map(({ id }) => id),
    ),
  );
  const verified = before.filter((row) => row.source === source && row.state === 'verified');
  if (verified.length > 0) throw new Problem('wrong-state', { detail: 'Sudah diverifikasi: minta dikembalikan dulu' });
  const at = deps.now();
  const rows = entries.map(({ pregnant, underTwo, underFive }, i) => ({
    ...{
      district: district.id,
      year,
      village: own[i]!.id,
      source,
      pregnant,
      under_two: underTwo,
      under_five: underFive,
    },
    ...{ state: 'entered' as const, written_by: actor.name, written_at: at },
  }));
  await write(deps, actor, opened, {
    ...{ year, source, own, rows: [putTargetForms(rows)], verb: 'target-form.write' },
    body: { before: before.filter((row) => row.source === source), after: rows },
  });
}

/** The head of an office verifies its numbers, or returns them with a note. */
export async function stepTargetForms(
  deps: Deps,
  actor: Actor,
  command: Of & { values: StepTargetForms },
): Promise<void> {
  const { source, step, note, villages } = command.values;
  const opened = await open(deps, actor, command, 'entry.verify');
  const { district } = opened;
  const role = TARGET_FORM_HANDS[source].verifies;
  const own = reached(actor, opened, villages, { role, permission: 'entry.verify', at: 'villages' });
  if (step === 'return' && note.length < LEAST_NOTE) throw fieldProblem('/note', 'tulis apa yang harus diperbaiki');
  if (villages.some(({ version }) => version === 0)) throw fieldProblem('/villages', 'belum ada angkanya');
  const year = Number(command.year);
  const state = step === 'verify' ? ('verified' as const) : ('returned' as const);
  const ids = own.map(({ id }) => id);
  const before = await district.db.all<TargetFormRow>(targetFormsIn(district.id, year, ids));
  const by = { state, note, name: actor.name, at: deps.now() };
  await write(deps, actor, opened, {
    ...{ year, source, own, verb: `target-form.${step}` },
    rows: [decideTargetForms({ district: district.id, year, source }, ids, by)],
    body: { before: before.filter((row) => row.source === source), after: { state, note }, villages },
  });
}

async function write(
  deps: Deps,
  actor: Actor,
  { district, found }: Opened,
  of: {
    year: number;
    source: TargetFormSource;
    own: readonly { id: number; version: number }[];
    rows: Parameters<typeof commit>[2]['rows'];
    verb: string;
    body: Record<string, unknown>;
  },
): Promise<void> {
  const seen = of.own.map(({ id, version }) => ({ village: id, version }));
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(targetFormsStand({ district: district.id, year: of.year, source: of.source }, seen), seen.length),
    ],
    rows: of.rows,
    trail: [{ scope: district.id, verb: of.verb, subject: `${found.ref.code}/${of.year}/${of.source}`, body: of.body }],
  });
  await orConflict(work, () => new Problem('conflict'));
}
