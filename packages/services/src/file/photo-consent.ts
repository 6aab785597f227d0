import { Problem } from '@konvergensi/contract';
import { json, sql } from '@konvergensi/db';
import { CONSENT_CODE } from '@konvergensi/domain';
import { fieldProblem } from '../core/field-problem.ts';
import type { OpenDistrict } from '../core/open-district.ts';

/** What is said of a photograph: whether children can be recognised, and by which recorded consents. */
export interface PhotoSaid {
  children?: 'none' | 'consented' | undefined;
  /** Codes of the consents, of each child one. */
  consent?: string | undefined;
}

type At = Pick<OpenDistrict, 'id' | 'db'>;

const codesIn = (text: string): string[] => [...new Set(text.toUpperCase().match(CONSENT_CODE) ?? [])];

interface Standing {
  code: string;
  ended: 0 | 1;
}

const recorded = ({ id, db }: At, codes: readonly string[]): Promise<Standing[]> =>
  db.all<Standing & Record<string, unknown>>(
    sql`select code, withdrawn_on is not null ended from consent
        where district = ${id} and kind = 'photo' and code in (select value from json_each(${json(codes)}))`,
  );

/** The consents that stand beside a photograph of children; null for one without, and for what is no picture. */
export async function photoConsent(
  at: At,
  mediaType: string,
  { children, consent = '' }: PhotoSaid,
): Promise<string | null> {
  if (!mediaType.startsWith('image/')) return null;
  if (children === undefined) throw fieldProblem('/children', 'Nyatakan apakah anak dapat dikenali pada gambar ini');
  if (children === 'none') return null;
  const codes = codesIn(consent);
  if (codes.length === 0)
    throw fieldProblem(
      '/consent',
      'Tulis kode izin foto tiap anak yang dapat dikenali; desa mencatatnya di halaman anak',
    );
  const standing = new Map((await recorded(at, codes)).map(({ code, ended }) => [code, ended === 0]));
  const lacking = codes.filter((code) => standing.get(code) !== true);
  if (lacking.length > 0)
    throw fieldProblem('/consent', `Tidak tercatat sebagai izin foto, atau sudah dicabut: ${lacking.join(', ')}`);
  return codes.join(', ');
}

/** A picture is shown no more once one of its consents was taken back. */
export async function refuseWithdrawn(at: At, { children_consent: consent }: { children_consent: string | null }) {
  const codes = codesIn(consent ?? '');
  if (codes.length === 0) return;
  const ended = (await recorded(at, codes)).filter((one) => one.ended === 1);
  if (ended.length > 0)
    throw new Problem('forbidden', {
      detail: `Izin fotonya sudah dicabut (${ended.map(({ code }) => code).join(', ')}): gambar ini tidak dibuka lagi`,
    });
}
