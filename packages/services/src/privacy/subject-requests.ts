import {
  type CloseSubjectRequest,
  Problem,
  type PutSubjectRequest,
  type SubjectRequestList,
} from '@konvergensi/contract';
import { json, mustBe, rowAt, sql } from '@konvergensi/db';
import { hoursLeft, requestDueAt } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { openVillage } from '../register/open-village.ts';
import { pseudonymised } from './pseudonymise.ts';

const SHOWN = 200;

/** Takes in what a person asks about the own data; the clock of 3 x 24 hours begins. Sent twice, it is one request. */
export async function takeSubjectRequest(
  deps: Deps,
  actor: Actor,
  command: { village: string; person: string; id: string; values: PutSubjectRequest },
): Promise<void> {
  const { person, id, values } = command;
  const at = await openVillage(deps, actor, command.village, 'subject.request', (here) => [
    rowAt('person', here, person),
  ]);
  if (at.loaded[0]?.[0] === undefined) throw new Problem('not-found');
  const now = deps.now();
  const { kind, askedBy, words } = values;
  const known = sql`select kind || words from subject_request where district = ${at.district.id} and id = ${id}`;
  const work = commit(deps, actor, {
    db: at.district.db,
    home: { kind: 'district', id: at.district.id },
    guards: [at.district.stillHere, mustBe(known, null)],
    rows: [
      sql`insert into subject_request (district, id, village, person, kind, asked_by, words, received_at, due_at, received_by)
          values (${at.district.id}, ${id}, ${at.id}, ${person}, ${kind}, ${askedBy}, ${words}, ${now}, ${requestDueAt(now)},
            ${actor.id})`,
    ],
    trail: [{ scope: at.id, verb: 'subject.request', subject: person, body: { request: id, kind } }],
  });
  await orConflict(work, () => new Problem('already-exists'));
}

interface Row {
  id: string;
  village_id: number;
  parent: number;
  village: string;
  village_name: string;
  person: string;
  name: string | null;
  kind: PutSubjectRequest['kind'];
  asked_by: string;
  words: string;
  received_at: number;
  due_at: number;
  state: 'open' | 'done' | 'refused';
  outcome: string | null;
  closed_at: number | null;
  version: number;
}

const COLUMNS = sql`q.id, q.village village_id, r.parent, r.code village, r.name village_name, q.person, q.kind, q.asked_by,
  q.words, q.received_at, q.due_at, q.state, q.outcome, q.closed_at, q.version,
  (select p.name from person p where p.village = q.village and p.id = q.person) name`;

/** Requests of the villages one reaches: open ones first, the most urgent on top. */
export async function listSubjectRequests(deps: Deps, actor: Actor, code: string): Promise<SubjectRequestList> {
  const district = await openDistrict(deps, actor, code, 'subject.request');
  const rows = await district.db.all<Row>(
    sql`select ${COLUMNS} from subject_request q join region r on r.id = q.village where q.district = ${district.id}
        order by q.state <> 'open', q.due_at limit ${SHOWN}`,
  );
  const seen = rows.filter((row) => district.reaches([...district.path, row.parent, row.village_id]));
  const done = await pseudonymised(district.db, district.id);
  return {
    pseudonymised: { children: done?.children ?? 0, last: done?.last ?? null },
    requests: seen.map((row) => ({
      id: row.id,
      village: row.village,
      villageName: row.village_name,
      person: { id: row.person, name: row.name ?? '–' },
      kind: row.kind,
      askedBy: row.asked_by,
      words: row.words,
      receivedAt: row.received_at,
      dueAt: row.due_at,
      hoursLeft: hoursLeft(row.due_at, row.closed_at ?? deps.now()),
      state: row.state,
      outcome: row.outcome,
      closedAt: row.closed_at,
      version: row.version,
    })),
  };
}

/** Ends a request with what was done, or why not; the answer is told to who asked. */
export async function endSubjectRequest(
  deps: Deps,
  actor: Actor,
  command: { district: string; id: string; values: CloseSubjectRequest },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'subject.request');
  const { state, outcome, version } = command.values;
  const row = await reached(district, command.id);
  if (row.state !== 'open') throw new Problem('wrong-state', { detail: 'Permintaan ini sudah diselesaikan' });
  const now = deps.now();
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(sql`select version from subject_request where district = ${district.id} and id = ${row.id}`, version),
    ],
    rows: [
      sql`update subject_request set state = ${state}, outcome = ${outcome}, closed_at = ${now}, closed_by = ${actor.id},
            version = version + 1 where district = ${district.id} and id = ${row.id}`,
    ],
    trail: [
      {
        scope: row.village_id,
        verb: 'subject.answer',
        subject: row.person,
        body: { request: row.id, before: { state: 'open' }, after: { state, outcome }, late: now > row.due_at },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}

async function reached(district: OpenDistrict, id: string): Promise<Row> {
  const row = await district.db.one<Row>(
    sql`select ${COLUMNS} from subject_request q join region r on r.id = q.village
        where q.district = ${district.id} and q.id in (select value from json_each(${json([id])}))`,
  );
  if (row === undefined || !district.reaches([...district.path, row.parent, row.village_id]))
    throw new Problem('not-found');
  return row;
}
