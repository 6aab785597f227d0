import { type AttachmentView, Problem } from '@konvergensi/contract';
import {
  type AttachmentRow,
  attachmentsOf,
  insertAttachment,
  mustBe,
  type Statement,
  sql,
  withdrawAttachment,
} from '@konvergensi/db';
import type { Permission } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { acceptFile, type HandedIn, keptFile } from '../file/handed-in.ts';
import { refuseWithdrawn } from '../file/photo-consent.ts';

/** What a file belongs to. */
export const ATTACHED_TO = ['meeting', 'commitment', 'regulation'] as const;
export type AttachedTo = (typeof ATTACHED_TO)[number];

export interface AttachmentPlace {
  district: string;
  of: AttachedTo;
  subject: string;
}

const keyOf = (district: number, id: string): string => `attachments/${district}/${id}`;
const PERMISSION: Readonly<Record<AttachedTo, Permission>> = {
  meeting: 'meeting.write',
  commitment: 'commitment.write',
  regulation: 'aksi.write',
};

/** Files of a meeting or commitment, the oldest first. */
export async function readAttachments(deps: Deps, actor: Actor, place: AttachmentPlace): Promise<AttachmentView[]> {
  const district = await openSubject(deps, actor, place);
  return (await district.db.all<AttachmentRow>(attachmentsOf(district.id, place.subject))).map(attachmentView);
}

/** Keeps a photograph, a signed paper or evidence, with its hash. */
export async function addAttachment(
  deps: Deps,
  actor: Actor,
  command: AttachmentPlace & HandedIn & { kind: AttachmentRow['kind']; caption: string },
): Promise<AttachmentView> {
  const district = await openSubject(deps, actor, command);
  const file = await acceptFile(district, command, 'Berkas');
  if (command.kind === 'photo' && !file.media_type.startsWith('image/'))
    throw fieldProblem('/kind', 'foto berupa gambar JPG atau PNG');
  const id = deps.ulid();
  const row = {
    district: district.id,
    subject: command.subject,
    id,
    kind: command.kind,
    caption: command.caption,
    ...file,
    uploaded_by: actor.name,
    uploaded_at: deps.now(),
  } as const;
  await deps.files.put(keyOf(district.id, id), command.bytes);
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [insertAttachment(row)],
    trail: [
      {
        scope: district.id,
        verb: 'attachment.add',
        subject: `${command.of}/${command.subject}/${id}`,
        body: { kind: row.kind, sha256: row.sha256, bytes: row.size_bytes, consent: row.children_consent },
      },
    ],
  });
  return attachmentView(row);
}

/** Takes a file back while its meeting or commitment is not closed; its row and hash stay. */
export async function withdrawAttachmentOf(
  deps: Deps,
  actor: Actor,
  command: AttachmentPlace & { id: string },
): Promise<void> {
  const district = await openSubject(deps, actor, command);
  const row = await load(district, command);
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(
        sql`select 1 from commitment where district = ${district.id} and id = ${command.subject} and state <> 'open'`,
        null,
      ),
    ],
    rows: [withdrawAttachment(row, deps.now())],
    trail: [
      {
        scope: district.id,
        verb: 'attachment.withdraw',
        subject: `${command.of}/${command.subject}/${row.id}`,
        body: { sha256: row.sha256 },
      },
    ],
  });
  await orConflict(work, () => new Problem('wrong-state', { detail: 'Komitmen ini sudah ditutup dengan bukti ini' }));
}

/** The file itself. */
export async function readAttachment(deps: Deps, actor: Actor, command: AttachmentPlace & { id: string }) {
  const district = await openSubject(deps, actor, command);
  const row = await load(district, command);
  await refuseWithdrawn(district, row);
  return keptFile(deps, keyOf(district.id, row.id), row);
}

async function load(district: OpenDistrict, { subject, id }: { subject: string; id: string }): Promise<AttachmentRow> {
  const found = await district.db.one<AttachmentRow>(
    sql`select * from attachment where district = ${district.id} and subject = ${subject} and id = ${id} and withdrawn_at is null`,
  );
  if (found === undefined) throw new Problem('not-found');
  return found;
}

/** Opens the district when the meeting or commitment exists and its place is the actor's. */
async function openSubject(deps: Deps, actor: Actor, { district: code, of, subject }: AttachmentPlace) {
  const district = await openDistrict(deps, actor, code, PERMISSION[of]);
  const places = await district.db.all<{ id: number; parent: number; level: number }>(PLACES[of](district.id, subject));
  if (places.length === 0) throw new Problem('not-found');
  const isReached = places.some(({ id, parent, level }) =>
    district.reaches(
      level === 2 ? district.path : level === 3 ? [...district.path, id] : [...district.path, parent, id],
    ),
  );
  if (!district.whole && !isReached) throw new Problem('not-found');
  return district;
}

const placeOfMeeting = (district: number, id: string): Statement =>
  sql`select r.id, r.parent, r.level from meeting m join region r on r.id = m.region where m.district = ${district} and m.id = ${id}`;

const placesOfCommitment = (district: number, id: string): Statement =>
  sql`select r.id, r.parent, r.level from commitment c join region r on r.district = c.district
        and (r.id = c.district and c.villages = '[]' or r.level = 4 and r.code in (select value from json_each(c.villages)))
      where c.district = ${district} and c.id = ${id}`;

/** Regulations are the district's. */
const placeOfRegulation = (district: number, id: string): Statement =>
  sql`select r.id, r.parent, r.level from aksi_line l join region r on r.id = l.district
      where l.district = ${district} and l.kind = 'regulation' and l.id = ${id} limit 1`;

const PLACES: Readonly<Record<AttachedTo, (district: number, id: string) => Statement>> = {
  meeting: placeOfMeeting,
  commitment: placesOfCommitment,
  regulation: placeOfRegulation,
};

const attachmentView = (row: Omit<AttachmentRow, 'withdrawn_at'>): AttachmentView => ({
  id: row.id,
  kind: row.kind,
  caption: row.caption,
  fileName: row.file_name,
  mediaType: row.media_type,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  by: row.uploaded_by,
  at: row.uploaded_at,
  consent: row.children_consent,
});
