import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { ByteWriter } from './csv/byte-writer.ts';
import { fieldText } from './csv/field.ts';
import { RecordReader } from './csv/record-reader.ts';

/** A CSV file opened at its header. */
export interface CsvInput {
  reader: RecordReader;
  header: string[];
  close(): void;
}

/** Opens a file and reads its header; null when the file is empty. */
export function openCsv(path: string): CsvInput | null {
  const file = openSync(path, 'r');
  const reader = new RecordReader((into, offset) => readSync(file, into, offset, into.length - offset, null));
  if (!reader.next()) return null;
  const header = Array.from({ length: reader.fields }, (_, field) => fieldText(reader, field));
  return { reader, header, close: () => closeSync(file) };
}

/** A file to write, by way of a buffer. */
export interface CsvOutput {
  writer: ByteWriter;
  close(): void;
}

export function createFile(path: string): CsvOutput {
  const file = openSync(path, 'w');
  const writer = new ByteWriter((bytes) => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  });
  return {
    writer,
    close() {
      writer.flush();
      closeSync(file);
    },
  };
}

/** Whether two paths are one file. */
export function isSameFile(a: string, b: string): boolean {
  if (resolve(a) === resolve(b)) return true;
  const identity = (path: string) => {
    const file = openSync(path, 'r');
    const { dev, ino } = fstatSync(file);
    closeSync(file);
    return `${dev}:${ino}`;
  };
  try {
    return identity(a) === identity(b);
  } catch {
    return false;
  }
}
