import { crc32, deflateRawSync } from 'node:zlib';

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: Buffer;
  readonly size: number;
  readonly offset: number;
}

/** 1980-01-01, the first day the format knows: the same content always gives the same bytes. */
const DOS_DATE = 0x0021;
const VERSION = 20;
const DEFLATE = 8;
const UTF8_NAME = 0x0800;

/** A zip archive of text files, deflated. Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const entry = { name: Buffer.from(path), crc: crc32(content), packed, size: content.length, offset };
    const local = Buffer.concat([record(0x04034b50, [VERSION, ...common(entry)]), entry.name, packed]);
    entries.push(entry);
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries.map(directoryEntry));
  return Buffer.concat([...parts, directory, endRecord(entries.length, directory.length, offset)]);
}

type Field = number | { readonly long: number };

function common({ crc, packed, size, name }: Entry): Field[] {
  return [UTF8_NAME, DEFLATE, 0, DOS_DATE, { long: crc }, { long: packed.length }, { long: size }, name.length, 0];
}

function directoryEntry(entry: Entry): Buffer {
  const tail: Field[] = [0, 0, 0, { long: 0 }, { long: entry.offset }];
  return Buffer.concat([record(0x02014b50, [VERSION, VERSION, ...common(entry), ...tail]), entry.name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  return record(0x06054b50, [0, 0, count, count, { long: size }, { long: offset }, 0]);
}

/** A little-endian record: its signature, then fields of two bytes, or four where marked long. */
function record(signature: number, fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(4 + fields.reduce<number>((sum, field) => sum + (typeof field === 'number' ? 2 : 4), 0));
  buffer.writeUInt32LE(signature);
  let position = 4;
  for (const field of fields) {
    position =
      typeof field === 'number' ? buffer.writeUInt16LE(field, position) : buffer.writeUInt32LE(field.long, position);
  }
  return buffer;
}
