import { personalScan } from '@konvergensi/domain';
import { officeEntries, xmlOf } from '../file/office-xml.ts';

/** What was found in a file: numbers like a NIK, headers of a list of people, or that it could not be read through. */
export type NamesFound = 'nik' | 'roster' | 'unread';

const TEXT_ENTRIES =
  /^(word\/(document|header\d*|footer\d*|comments|footnotes)\.xml|xl\/sharedStrings\.xml|xl\/worksheets\/[^/]+\.xml|xl\/comments\d*\.xml)$/;
/** Where one cell or paragraph ends and the next begins. */
const ENDS = /<\/(?:w:p|si|is|c|text)>/;

/**
 * Looks through a Word or Excel file for people: null where it found none, and for other kinds, of which nothing is read.
 */
export async function namesIn(bytes: Uint8Array, mediaType: string): Promise<NamesFound | null> {
  if (!mediaType.includes('openxmlformats')) return null;
  try {
    const entries = officeEntries(bytes, TEXT_ENTRIES);
    if (entries === null) return 'unread';
    const scan = personalScan();
    for (const entry of entries) for (const text of textsOf(await xmlOf(bytes, entry))) scan.read(text);
    const { niks, roster } = scan.found();
    return niks > 0 ? 'nik' : roster ? 'roster' : null;
  } catch {
    // A damaged archive: what it holds is not known.
    return 'unread';
  }
}

function* textsOf(xml: string): Generator<string> {
  for (const part of xml.split(ENDS)) {
    const text = part
      .replace(/<[^>]*>/g, '')
      .replace(/&amp;/g, '&')
      .trim();
    if (text !== '') yield asDigits(text);
  }
}

/** A NIK that a spreadsheet keeps as a number stands there as 1.7040648082500330E15. */
const asDigits = (text: string): string =>
  /^\d\.\d{9,}E\+?15$/i.test(text) ? BigInt(Math.round(Number(text))).toString() : text;
