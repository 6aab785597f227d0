import { readNik } from './nik.ts';
import { normalisePersonName } from './person-name.ts';

/** No child of the register was born after this: any date that a number encodes will do. */
const ANY_DAY = '2099-12-31';
const SIXTEEN_DIGITS = /(?<![\d.,])\d(?:[\s.-]?\d){15,16}(?!\d)/g;

/** How many numbers of a text are built like a NIK or family card number, with or without spaces and dots between. */
export const nikLikeIn = (text: string): number =>
  (text.match(SIXTEEN_DIGITS) ?? []).filter((digits) => {
    const { kind } = readNik(digits, ANY_DAY);
    return kind === 'valid' || kind === 'mother_plus_one' || isCardNumber(digits);
  }).length;

/** A family card number has the date of its issue where a NIK has that of birth, so a NIK's rules hold for it. */
const isCardNumber = (digits: string): boolean =>
  readNik(digits.replace(/\D/g, '').slice(0, 16), ANY_DAY).kind === 'valid';

const NAME_HEADERS =
  /^nama( (lengkap|anak|balita|baduta|bayi|ibu|ibu hamil|bumil|sasaran|peserta|kepala keluarga|orang tua|ortu|penerima|kader|ayah))?$/;
const PERSON_HEADERS =
  /^(nik|no nik|nomor nik|kk|no kk|nomor kk|tanggal lahir|tgl lahir|tempat lahir|tempat tanggal lahir|jk|jenis kelamin|l p|umur|usia|alamat|rt|rt rw|no hp|nomor hp|telepon|nama (ortu|orang tua|ibu|ayah)|nama ibu kandung|bb|tb|tanda tangan|ttd)$/;

/** What a scan of a document keeps while it reads cell by cell, or paragraph by paragraph. */
export interface PersonalFindings {
  /** Numbers like a NIK. */
  niks: number;
  /** A table whose headers are those of a list of people. */
  roster: boolean;
}

/** Reads the texts of a document one by one, as they stand in its cells and paragraphs. */
export function personalScan(): { read: (text: string) => void; found: () => PersonalFindings } {
  let niks = 0;
  const headers = new Set<string>();
  let hasNames = false;
  return {
    read: (text) => {
      if (/\d{4}/.test(text)) niks += nikLikeIn(text);
      if (text.length > 40) return;
      const header = normalisePersonName(text);
      if (NAME_HEADERS.test(header)) hasNames = true;
      else if (PERSON_HEADERS.test(header)) headers.add(header);
    },
    found: () => ({ niks, roster: hasNames && headers.size > 0 }),
  };
}

const SHORTEST_WORDS = 5;

/** Whether a text is worth asking about names at all: a sentence, not a code. */
export const mayNamePeople = (text: string): boolean =>
  text.length >= SHORTEST_WORDS && /\p{L}{2,}\s+\p{L}{2,}/u.test(text);
