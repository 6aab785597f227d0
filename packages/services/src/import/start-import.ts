import { type ImportView, Problem } from '@konvergensi/contract';
import { insertImport, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { sha256Of } from '../core/digest.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { fileKey } from './import-files.ts';
import { readImport } from './read-import.ts';

/** Larger files are split by the person: 30 MB of CSV is about 120,000 rows. */
export const MOST_BYTES = 30 * 1024 * 1024;

export interface StartImport {
  district: string;
  fileName: string;
  bytes: ArrayBuffer;
  /** A second delivery of the key finds the first upload. */
  key?: string | undefined;
}

/** Keeps an uploaded file and asks for its check. Nothing of it is in the register before a person confirms. */
export async function startImport(deps: Deps, actor: Actor, command: StartImport): Promise<ImportView> {
  const district = await openDistrict(deps, actor, command.district, 'import.write');
  if (command.bytes.byteLength === 0) {
    throw new Problem('invalid', {
      errors: [{ pointer: '/file', message: 'Berkas kosong; pilih berkas ekspor dari SIGIZI' }],
    });
  }
  if (command.bytes.byteLength > MOST_BYTES) {
    throw new Problem('too-large', { detail: 'Berkas lebih dari 30 MB; bagi menurut puskesmas atau bulan' });
  }
  const villages = await ownVillages(district);
  if (villages?.length === 0) throw new Problem('wrong-state', { detail: 'Wilayah kerja puskesmas Anda belum diisi' });
  const id = deps.ulid();
  const digest = await sha256Of(command.bytes);
  await deps.files.put(fileKey(district.id, id), command.bytes);
  const fileName = command.fileName.slice(0, 200) || 'tanpa-nama';
  const done = await commit<string>(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [
      insertImport({
        district: district.id,
        id,
        file_name: fileName,
        file_digest: digest,
        size_bytes: command.bytes.byteLength,
        villages: JSON.stringify(villages),
        actor: actor.id,
        actor_name: actor.name,
        created_at: deps.now(),
      }),
    ],
    trail: [
      {
        scope: district.id,
        verb: 'import.start',
        subject: id,
        body: { fileName, digest, bytes: command.bytes.byteLength },
      },
    ],
    ...(command.key === undefined ? {} : { command: { key: command.key, content: [fileName, digest], answer: id } }),
  });
  if (done.repeated) await deps.files.delete(fileKey(district.id, id));
  else await deps.sendImport({ district: district.id, import: id });
  return readImport(deps, actor, { district: command.district, id: done.answer ?? id });
}

/** Villages an uploader is narrowed to (a puskesmas's working area); null for the whole district. */
async function ownVillages(district: OpenDistrict): Promise<number[] | null> {
  if (district.whole) return null;
  const villages = await district.db.all<{ id: number; parent: number }>(
    sql`select id, parent from region where district = ${district.id} and level = 4`,
  );
  return villages.filter((v) => district.reaches([...district.path, v.parent, v.id])).map((v) => v.id);
}
