import { demoDistricts } from './districts.ts';
import { csvLines } from './formats/csv.ts';
import { placeOf } from './generate.ts';
import { roundRows } from './round.ts';

export interface BenchmarkCsv {
  /** Month of measurement; the same children, half a year older, come again in another month. */
  readonly month?: string;
}

/** Of the children of a place this share has a row in a month's export, with room to spare. */
const ROWS_PER_CHILD = 0.8;

/** A CSV export of exactly so many rows, in the villages of a demonstration district, piece by piece. */
export async function* generateCsv(
  rows: number,
  districtCode: string,
  { month = '2026-02' }: BenchmarkCsv = {},
): AsyncGenerator<string> {
  const district = demoDistricts.find(({ code }) => code === districtCode);
  if (district === undefined) throw new RangeError(`${districtCode} is not a district of the demonstration`);
  const place = await placeOf({ ...district, children: Math.ceil(rows / ROWS_PER_CHILD) });
  yield* csvLines(firstOf(rows, place, month), { separator: ',', byteOrderMark: false });
}

function* firstOf(rows: number, place: Awaited<ReturnType<typeof placeOf>>, month: string) {
  let left = rows;
  for (const { cells } of roundRows(place, month)) {
    if (left-- === 0) return;
    yield cells;
  }
  if (left > 0) throw new RangeError(`only ${rows - left} of ${rows} rows`);
}
