/** Kinds of files by their first bytes; the name's ending is not believed. */
const SIGNS: readonly (readonly [sign: readonly number[], type: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
];
const OFFICE = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Type of a file handed in: PDF, PNG, JPEG, Word or Excel; `null` for anything else. */
export function fileType(bytes: Uint8Array, fileName: string): string | null {
  const found = SIGNS.find(([sign]) => sign.every((byte, i) => bytes[i] === byte))?.[1] ?? null;
  if (found !== 'application/zip') return found;
  const ending = /\.(docx|xlsx)$/i.exec(fileName)?.[1]?.toLowerCase();
  return ending === 'docx' || ending === 'xlsx' ? OFFICE[ending] : null;
}
