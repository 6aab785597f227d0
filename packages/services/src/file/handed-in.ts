import { Problem } from '@konvergensi/contract';
import type { Deps } from '../core/deps.ts';
import { sha256Of } from '../core/digest.ts';
import { fieldProblem } from '../core/field-problem.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { fileType } from './file-type.ts';
import { type PhotoSaid, photoConsent } from './photo-consent.ts';

const MOST_BYTES = 30 * 1024 * 1024;
const SIGN_BYTES = 8;
const LONGEST_NAME = 200;

/** A file as somebody hands it in, with what is said of a picture. */
export interface HandedIn extends PhotoSaid {
  fileName: string;
  bytes: ArrayBuffer;
}

/** The columns by which a file that is kept is known. Refuses an empty or too large file and one of another type. */
export async function acceptFile(at: Pick<OpenDistrict, 'id' | 'db'>, handed: HandedIn, what: 'Bukti' | 'Berkas') {
  const { bytes, fileName } = handed;
  if (bytes.byteLength === 0) throw fieldProblem('/file', 'Berkas kosong');
  if (bytes.byteLength > MOST_BYTES)
    throw new Problem('too-large', { detail: 'Berkas lebih dari 30 MB; perkecil atau bagi' });
  const type = fileType(new Uint8Array(bytes.slice(0, SIGN_BYTES)), fileName);
  if (type === null)
    throw fieldProblem('/file', `${what} berupa PDF, gambar JPG/PNG, Word (.docx), atau Excel (.xlsx)`);
  return {
    file_name: fileName.slice(0, LONGEST_NAME) || 'tanpa-nama',
    media_type: type,
    size_bytes: bytes.byteLength,
    sha256: await sha256Of(bytes),
    children_consent: await photoConsent(at, type, handed),
  };
}

/** A file that was kept under a key, to be sent. */
export async function keptFile(deps: Deps, key: string, row: { file_name: string; media_type: string }) {
  const object = await deps.files.get(key);
  if (object === null) throw new Problem('not-found');
  return { body: object.body as ReadableStream<Uint8Array>, fileName: row.file_name, mediaType: row.media_type };
}
