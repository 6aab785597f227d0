import { crc32 } from './crc32.ts';

export interface ZipEntry {
  name: string;
  text: string;
}

/** 1 January 1980: a file made twice from the same figures is the same file. */
const DOS_DATE = 0x0021;
const DEFLATE = 8;
const UTF8_NAMES = 0x0800;

interface Packed {
  name: Uint8Array;
  crc: number;
  data: Uint8Array;
  size: number;
}

/** A ZIP archive (APPNOTE 6.3) of text files, deflated by the platform. */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const packed = await Promise.all(entries.map(pack));
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of packed) {
    const fields = headerFields(entry);
    const local = bytesOf([4, 0x04034b50], [2, 20], ...fields);
    parts.push(local, entry.name, entry.data);
    directory.push(bytesOf([4, 0x02014b50], [2, 20], [2, 20], ...fields, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]));
    directory.push(entry.name);
    at += local.length + entry.name.length + entry.data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = packed.length;
  const end = bytesOf([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0]);
  return joined([...parts, ...directory, end]);
}

const headerFields = ({ name, crc, data, size }: Packed): [2 | 4, number][] => [
  [2, UTF8_NAMES],
  [2, DEFLATE],
  [2, 0],
  [2, DOS_DATE],
  [4, crc],
  [4, data.length],
  [4, size],
  [2, name.length],
  [2, 0],
];

async function pack({ name, text }: ZipEntry): Promise<Packed> {
  const bytes = new TextEncoder().encode(text);
  const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const data = new Uint8Array(await new Response(deflated).arrayBuffer());
  return { name: new TextEncoder().encode(name), crc: crc32(bytes), data, size: bytes.length };
}

/** Little-endian numbers of two or four bytes. */
function bytesOf(...fields: (readonly [2 | 4, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
