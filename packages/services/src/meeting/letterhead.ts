import { LETTERHEAD_FIELDS, type LetterheadField, type LetterheadView, Problem } from '@konvergensi/contract';
import { json, type LetterheadRow, letterheadOf, putLetterheadRow, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { sha256Of } from '../core/digest.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { keptFile } from '../file/handed-in.ts';
import { placeholdersIn } from '../file/placeholders.ts';
import { type PlaceInDistrict, pathIn } from './path-in.ts';

const MOST_BYTES = 2 * 1024 * 1024;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DISTRICT_LETTERS = 5;
const LONGEST_NAME = 200;

const keyOf = (district: number, sha256: string): string => `letterheads/${district}/${sha256}`;
const isField = (name: string): name is LetterheadField => (LETTERHEAD_FIELDS as readonly string[]).includes(name);

/** The letterhead under which an office's papers are written, if it has one. */
export async function readLetterhead(deps: Deps, actor: Actor, query: { region: string }): Promise<LetterheadView> {
  const { row } = await openOffice(deps, actor, query.region);
  return { letterhead: row === undefined ? null : letterheadView(row) };
}

const letterheadView = (row: Omit<LetterheadRow, 'version'>): NonNullable<LetterheadView['letterhead']> => ({
  fileName: row.file_name,
  sha256: row.sha256,
  placeholders: JSON.parse(row.placeholders) as LetterheadField[],
  by: row.written_by,
  at: row.written_at,
});

/** The Word file itself. */
export async function readLetterheadFile(deps: Deps, actor: Actor, query: { region: string }) {
  const { district, row } = await openOffice(deps, actor, query.region);
  if (row === undefined) throw new Problem('not-found');
  return keptFile(deps, keyOf(district.id, row.sha256), { file_name: row.file_name, media_type: WORD });
}

/** Keeps a Word file as the letterhead of an office, in place of the one before. */
export async function writeLetterhead(
  deps: Deps,
  actor: Actor,
  command: { region: string; fileName: string; bytes: ArrayBuffer },
): Promise<LetterheadView> {
  const { district, place, row: before } = await openOffice(deps, actor, command.region);
  const placeholders = await acceptTemplate(command);
  const row = {
    district: district.id,
    region: place.id,
    file_name: command.fileName.slice(0, LONGEST_NAME) || 'kop.docx',
    size_bytes: command.bytes.byteLength,
    sha256: await sha256Of(command.bytes),
    placeholders: json(placeholders),
    written_by: actor.name,
    written_at: deps.now(),
  };
  await deps.files.put(keyOf(district.id, row.sha256), command.bytes);
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [putLetterheadRow(row)],
    trail: [
      {
        scope: district.id,
        verb: 'letterhead.write',
        subject: command.region,
        body: { sha256: row.sha256, bytes: row.size_bytes, placeholders, before: before?.sha256 ?? null },
      },
    ],
  });
  return { letterhead: letterheadView(row) };
}

/** Refuses what is no Word file, has no room for the paper, or leaves room for what nobody fills. */
async function acceptTemplate({
  bytes,
  fileName,
}: {
  bytes: ArrayBuffer;
  fileName: string;
}): Promise<LetterheadField[]> {
  const wrong = (message: string) => fieldProblem('/file', message);
  if (bytes.byteLength > MOST_BYTES) throw wrong('Kop surat lebih dari 2 MB; perkecil gambarnya');
  const found = /\.docx$/i.test(fileName) ? await placeholdersIn(new Uint8Array(bytes)) : null;
  if (found === null) throw wrong('Kop surat berupa berkas Word (.docx) yang dapat dibuka');
  const strange = found.all.filter((name) => !isField(name));
  const known = LETTERHEAD_FIELDS.map((name) => `{{${name}}}`).join(', ');
  if (strange.length > 0)
    throw wrong(`Penanda ${strange.map((name) => `{{${name}}}`).join(', ')} tidak dikenal. Yang dikenal: ${known}`);
  if (!found.body.includes('isi'))
    throw wrong('Kop surat ini belum memuat penanda {{isi}}: tulis {{isi}} pada satu baris, di tempat naskahnya mulai');
  return found.all.filter(isField);
}

interface Office {
  district: OpenDistrict;
  place: PlaceInDistrict;
  row: LetterheadRow | undefined;
}

async function openOffice(deps: Deps, actor: Actor, code: string): Promise<Office> {
  const district = await openDistrict(deps, actor, code.slice(0, DISTRICT_LETTERS), 'meeting.write');
  const place = await district.db.one<PlaceInDistrict>(
    sql`select id, parent, level from region where district = ${district.id} and code = ${code}`,
  );
  if (place === undefined || !district.reaches(pathIn(district, place))) throw new Problem('not-found');
  return { district, place, row: await district.db.one<LetterheadRow>(letterheadOf(district.id, place.id)) };
}
