import { markOf } from '@konvergensi/contract';
import { percentOf } from '@konvergensi/domain';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type MatrixQuery, readMatrix } from './read-matrix.ts';

const HEADERS = {
  id: [
    'kode',
    'wilayah',
    'periode',
    'indikator',
    'pembilang',
    'penyebut',
    'nilai',
    'dikeluarkan',
    'tidak tercatat',
    'keadaan',
  ],
  en: [
    'code',
    'region',
    'period',
    'indicator',
    'numerator',
    'denominator',
    'value',
    'excluded',
    'not recorded',
    'state',
  ],
} as const;

/** A page of the matrix as CSV, a line a figure; cells that a spreadsheet would run as a formula are made text. */
export async function matrixCsv(deps: Deps, actor: Actor, query: MatrixQuery & { lang: 'id' | 'en' }) {
  const matrix = await readMatrix(deps, actor, query);
  const decimal = (n: number) => (query.lang === 'id' ? String(n).replace('.', ',') : String(n));
  const lines = matrix.rows.flatMap(({ region, cells }) =>
    cells.map((cell, i) => {
      const { period, indicator } = matrix.columns[i]!;
      const place = [region.code, region.name, period, indicator];
      if (cell === null) return [...place, '', '', '', '', '', ''];
      const [numerator, denominator, excluded, notRecorded] = cell;
      const isCount = denominator === null;
      const percent = percentOf([numerator, denominator ?? 0, excluded, notRecorded]);
      const value = isCount ? String(numerator) : percent === null ? '' : decimal(percent);
      return [
        ...place,
        String(numerator),
        denominator === null ? '' : String(denominator),
        value,
        String(excluded),
        String(notRecorded),
        markOf(cell) ?? '',
      ];
    }),
  );
  const text = stringify([HEADERS[query.lang] as unknown as string[], ...lines], {
    delimiter: query.lang === 'id' ? ';' : ',',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  const bytes = new TextEncoder().encode(`\uFEFF${text}`);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return { body, fileName: `angka-${query.region}-${query.period.replace('..', '_')}.csv` };
}
