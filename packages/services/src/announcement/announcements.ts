import { type AnnouncementPage, type HomePage, Problem, type PutAnnouncement } from '@konvergensi/contract';
import {
  type AnnouncementRow,
  announcementsFor,
  announcementsOf,
  announcementVersion,
  mustBe,
  putAnnouncement,
} from '@konvergensi/db';
import { allows } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { todayIn, todayOf } from '../core/today.ts';
import { type FoundRegion, findRegion, type RegionColumns, regionRef } from '../region/find-region.ts';

const ZONE = 'Asia/Jakarta';

/** A province or district in which the actor may tell everyone something. */
async function open(deps: Deps, actor: Actor, code: string): Promise<FoundRegion> {
  const found = await findRegion(deps.directory, code);
  if (found === undefined || !allows(actor.grants, 'announce.write', found.path)) throw new Problem('not-found');
  if (found.ref.level !== 'province' && found.ref.level !== 'district') throw new Problem('not-found');
  return found;
}

/** What a province or district told everyone below it, the latest first. */
export async function readAnnouncements(
  deps: Deps,
  actor: Actor,
  query: { region: string },
): Promise<AnnouncementPage> {
  const found = await open(deps, actor, query.region);
  const rows = await deps.directory.all<AnnouncementRow>(announcementsOf(found.id));
  const today = todayOf(deps, query.region);
  return {
    region: found.ref,
    announcements: rows.map((row) => ({
      id: row.id,
      title: row.title,
      body: row.body,
      dueOn: row.due_on,
      until: row.until,
      by: row.written_by,
      at: row.written_at,
      state: row.withdrawn_at !== null ? 'withdrawn' : row.until < today ? 'over' : 'shown',
      version: row.version,
    })),
  };
}

/** Tells everyone who works in a region and below it, corrects it, or takes it back. */
export async function writeAnnouncement(
  deps: Deps,
  actor: Actor,
  command: { region: string; id: string; values: PutAnnouncement },
): Promise<void> {
  const { values, id } = command;
  const found = await open(deps, actor, command.region);
  const today = todayOf(deps, command.region);
  if (!values.withdrawn && values.until < today) throw fieldProblem('/until', 'tanggal ini sudah lewat');
  if (values.dueOn !== null && values.dueOn > values.until)
    throw fieldProblem('/until', 'tampilkan sampai tenggatnya, atau sesudahnya');
  const before = (await deps.directory.all<AnnouncementRow>(announcementsOf(found.id))).find((row) => row.id === id);
  const row = {
    ...{ region: found.id, id, title: values.title, body: values.body, due_on: values.dueOn, until: values.until },
    ...{ withdrawn_at: values.withdrawn ? deps.now() : null, written_by: actor.name, written_at: deps.now() },
  };
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: found.id },
    guards: [mustBe(announcementVersion(found.id, id), values.version)],
    rows: [putAnnouncement(row)],
    trail: [{ scope: found.id, verb: 'announcement.write', subject: id, body: { before: before ?? null, after: row } }],
  });
  await orConflict(work, () => new Problem('conflict'));
}

/** What is told to somebody who works in these regions. */
export async function noticesFor(deps: Deps, grants: Actor['grants']): Promise<HomePage['notices']> {
  const regions = [...new Set(grants.flatMap(({ path }) => path.slice(0, 2)))];
  if (regions.length === 0) return [];
  const today = todayIn(ZONE, deps.now());
  const rows = await deps.directory.all<AnnouncementRow & RegionColumns>(announcementsFor(regions, today));
  return rows.map((row) => ({
    id: row.id,
    region: regionRef({ ...row, id: row.region }),
    title: row.title,
    body: row.body,
    dueOn: row.due_on,
    late: row.due_on !== null && row.due_on < today,
  }));
}
