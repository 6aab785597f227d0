import { Problem } from '@konvergensi/contract';
import { type FigureRow, posyanduRows, sql, workingAreaRows } from '@konvergensi/db';
import { lastDayOf, periodOfKey } from '@konvergensi/domain';
import { refuseQuery } from './figure-query.ts';
import { asCounts, type RegionCounts, sumByPeriod } from './read-rollups.ts';
import { type RegionView, reads } from './region-view.ts';

/**
 * A puskesmas is the sum of its working area's villages in each month, and is read on its district; a posyandu has its
 * part in its village's row, without sex and age. Refused where a village of it is not the reader's.
 */
export async function facilityRows(
  view: RegionView,
  facility: string,
  periods: readonly number[],
  codes: readonly string[],
): Promise<RegionCounts[]> {
  const { region, district, shard } = view;
  if (shard === null || district === null) return [];
  const found = await shard.one<{ kind: string; village: number | null; parent: number | null }>(
    sql`select f.kind, f.village, r.parent from facility f left join region r on r.id = f.village
        where f.district = ${district.id} and f.id = ${facility}`,
  );
  if (found === undefined) throw new Problem('not-found');
  if (found.kind === 'posyandu') {
    if (![district.id, found.parent, found.village].includes(region.id)) throw new Problem('not-found');
    if (codes.some((code) => code.includes('/'))) {
      throw refuseQuery('/indicator', 'Menurut posyandu tidak ada rincian jenis kelamin dan umur');
    }
    const rows = await shard.all<FigureRow>(posyanduRows(district.id, found.village ?? 0, periods, facility));
    return summed(view, rows);
  }
  if (region.id !== district.id) throw refuseQuery('/region', 'Angka puskesmas dibaca pada kabupaten/kotanya');
  const months = periods.map((period) => [period, lastDayOf(periodOfKey(period).last)] as const);
  const rows = await shard.all<FigureRow>(workingAreaRows(district.id, facility, months, codes));
  return summed(view, rows);
}

function summed(view: RegionView, rows: readonly FigureRow[]): RegionCounts[] {
  if (rows.some((row) => !reads(view, row.region))) {
    throw new Problem('forbidden', { detail: 'Faskes ini mencakup desa di luar wilayah kerja Anda' });
  }
  return sumByPeriod(rows.map(asCounts), view.region.id);
}
