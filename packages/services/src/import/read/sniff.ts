import { FileRefused } from './file-refused.ts';

/** Kinds of file that are read. */
export type FileKind = 'html-table' | 'xlsx' | 'csv';

/** So much of a file's beginning tells its kind. */
export const SNIFF_BYTES = 65_536;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Tells a file's kind by its content, never by its name: an HTML table is commonly called `.xls`. Takes the first
 * `SNIFF_BYTES` of it. Throws FileRefused for what is not read: a true binary `.xls`, an encrypted workbook, other zip
 * archives, an empty file, what is neither text nor any of these.
 */
export function sniff(head: Uint8Array): FileKind {
  if (startsWith(head, OLE)) throw new FileRefused(holds(head, utf16('EncryptedPackage')) ? 'encrypted' : 'binary-xls');
  if (startsWith(head, ZIP)) return sniffZip(latin1(head));
  const text = sniffText(head);
  if (text.trim() === '') throw new FileRefused('empty');
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && /^\s*<\?(xml|mso)/.test(text)) {
    throw new FileRefused('xml-spreadsheet');
  }
  if (/^\s*<[!?a-z]/i.test(text) && /<(html|table|body|meta|head|div|tr)[\s>]/i.test(text)) return 'html-table';
  // Control characters other than tab, line ends and form feed are in no text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw new FileRefused('not-a-table');
  return 'csv';
}

function sniffZip(text: string): FileKind {
  if (text.includes('opendocument.spreadsheet')) throw new FileRefused('open-document');
  if (text.includes('xl/workbook.bin')) throw new FileRefused('binary-xls');
  const workbook = text.includes('xl/') || (text.includes('[Content_Types].xml') && !/(word|ppt)\//.test(text));
  if (!workbook) throw new FileRefused('archive');
  return 'xlsx';
}

function sniffText(head: Uint8Array): string {
  if (startsWith(head, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(head);
  if (startsWith(head, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(head);
  return latin1(startsWith(head, [0xef, 0xbb, 0xbf]) ? head.subarray(3) : head);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);
}

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const text = latin1(bytes);
  return text.includes(String.fromCharCode(...wanted));
}
