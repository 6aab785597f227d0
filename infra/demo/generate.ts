import type { RegionSeed } from '@konvergensi/domain';
import { readProvinces } from '../regions/source.ts';
import { demoChildren } from './children.ts';
import type { ExportCells } from './columns.ts';
import type { DemoDistrict } from './districts.ts';
import { csvLines } from './formats/csv.ts';
import { htmlTable } from './formats/html.ts';
import { xlsxFile } from './formats/xlsx.ts';
import { type DemoPlace, demoPlace } from './places.ts';
import { isTarget, roundRows } from './round.ts';

/** A made-up export as a person would upload it; its bytes are made when asked for. */
export interface DemoFile {
  readonly name: string;
  readonly type: string;
  bytes(): Uint8Array;
}

let source: Promise<Map<string, RegionSeed[]>> | undefined;

/** A district of the demonstration with its real villages. */
export async function placeOf(district: DemoDistrict): Promise<DemoPlace> {
  source ??= readProvinces();
  return demoPlace(district, (await source).get(district.code.slice(0, 2)) ?? []);
}

const TYPES = {
  html: ['xls', 'application/vnd.ms-excel'],
  csv: ['csv', 'text/csv'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
} as const;

/** The district's export of one month (`2026-08`); always the same bytes. */
export function demoFile(place: DemoPlace, month: string): DemoFile {
  const [extension, type] = TYPES[place.district.format];
  const name = `contoh-${place.district.name.toLowerCase().replaceAll(' ', '-')}-${month}.${extension}`;
  return { name, type, bytes: () => writers[place.district.format](cellsOf(place, month)) };
}

const writers: Record<DemoDistrict['format'], (rows: Iterable<ExportCells>) => Uint8Array> = {
  html: (rows) => encoded(htmlTable(rows)),
  csv: (rows) => encoded(csvLines(rows, { separator: ';', byteOrderMark: true })),
  xlsx: xlsxFile,
};

/** The month's `daftar sasaran`: children under five living in each village (S), whether they were measured or not. */
export function demoTargets(place: DemoPlace, month: string): Map<string, number> {
  const targets = new Map(place.villages.map(({ code }) => [code, 0]));
  for (const child of demoChildren(place.district, place.villages)) {
    if (isTarget(child, month)) targets.set(child.village.code, (targets.get(child.village.code) ?? 0) + 1);
  }
  return targets;
}

function* cellsOf(place: DemoPlace, month: string): Generator<ExportCells> {
  for (const { cells } of roundRows(place, month)) yield cells;
}

function encoded(lines: Iterable<string>): Uint8Array {
  return new TextEncoder().encode([...lines].join(''));
}
