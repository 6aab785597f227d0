import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  PatchType,
  patchDocument,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, Part } from './page-parts.ts';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface WordReport {
  title: string;
  parts: readonly Part[];
  /** At the foot of every page: who made it, when, its number. */
  foot: string;
  /** Stands at the head of every page: a district that practises. */
  mark?: string | undefined;
}

/** A report as a Word file on A4. */
export function wordFile({ title, parts, foot, mark }: WordReport): Promise<Uint8Array> {
  const footer = new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${foot} · `, size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
        ],
      }),
    ],
  });
  const marked = mark === undefined ? [] : [new Paragraph({ children: [new TextRun({ text: mark, bold: true })] })];
  const document = new Document({
    title,
    creator: 'Konvergensi',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        footers: { default: footer },
        children: [...marked, ...wordParts(parts)],
      },
    ],
  });
  return bytesOf(document);
}

/**
 * Fills an office's own letterhead: `{{nama}}` becomes the words of that field, `{{isi}}` the parts. Fonts and heads of the
 * template stay.
 */
export async function fillLetterhead(
  template: Uint8Array,
  fields: Readonly<Record<string, string>>,
  parts: readonly Part[],
): Promise<Uint8Array> {
  const words = Object.entries(fields).map(
    ([name, text]) => [name, { type: PatchType.PARAGRAPH, children: [new TextRun(text)] }] as const,
  );
  const patches = { ...Object.fromEntries(words), isi: { type: PatchType.DOCUMENT, children: wordParts(parts) } };
  return patchDocument({ outputType: 'uint8array', data: template, patches, keepOriginalStyles: true });
}

async function bytesOf(document: Document): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Twentieths of a point: between the margins of A4. */
const TEXT_WIDTH = 9638;
const MOST_LETTERS = 22;
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C4D0' } as const;
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
/** Twentieths of a point. */
const ROOM_TO_SIGN = 680;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export const wordParts = (parts: readonly Part[]): FileChild[] =>
  parts.flatMap((part): FileChild[] => {
    if (part.kind === 'heading') return [new Paragraph({ text: part.text, heading: LEVELS[part.level] })];
    if (part.kind === 'item') return [new Paragraph({ text: part.text, bullet: { level: 0 } })];
    if (part.kind === 'text') return [new Paragraph({ text: part.text, spacing: { after: 120 } })];
    return [tableOf(part.rows, part.signed ?? false), new Paragraph('')];
  });

/** The first rows, as far as they hold heads alone, are repeated on every page; no row is torn apart. */
function tableOf(rows: readonly (readonly Cell[])[], signed: boolean): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const body = rows.findIndex((row) => row.some(({ head }) => !head));
  const widths = widthsOf(rows, columns, signed);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((share) => Math.round(share * TEXT_WIDTH)),
    borders: { ...EDGES, insideHorizontal: EDGE, insideVertical: EDGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          tableHeader: at < body,
          ...(signed && at >= body ? { height: { value: ROOM_TO_SIGN, rule: HeightRule.ATLEAST } } : {}),
          children: Array.from({ length: columns }, (_, i) => cellOf(row[i], at < body, widths[i] ?? 0)),
        }),
    ),
  });
}

const cellOf = (cell: Cell | undefined, isHead: boolean, share: number): TableCell =>
  new TableCell({
    width: { size: Math.round(share * 100), type: WidthType.PERCENTAGE },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'EAF2FB' } } : {}),
    children: (cell?.lines ?? [cell?.text ?? '']).map(
      (text, line) =>
        new Paragraph({
          alignment: cell?.number === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold: isHead, size: line === 0 ? 18 : 16 })],
        }),
    ),
  });

/** A share of the width for each column: its longest word fits, and long texts get no more than three times a short one's. */
function widthsOf(rows: readonly (readonly Cell[])[], columns: number, signed: boolean): number[] {
  const needed = Array.from({ length: columns }, (_, i) => {
    const texts = rows.flatMap((row) => row[i]?.lines ?? row[i]?.text ?? []);
    const word = Math.max(...texts.flatMap((text) => text.split(' ').map(({ length }) => length)), 3);
    return Math.max(word + 4, Math.min(MOST_LETTERS, Math.max(...texts.map(({ length }) => length), 0)));
  });
  // Room to write a name and to sign.
  const letters = needed.map((n, i) => (signed && i > 1 ? MOST_LETTERS : n));
  const sum = letters.reduce((all, n) => all + n, 0);
  return letters.map((n) => n / sum);
}
