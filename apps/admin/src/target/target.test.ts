import { describe, expect, it } from 'vitest';
import { viewOf } from '../format/view.ts';
import { someone } from '../testing/made-up.ts';
import { pagesOver, usual } from '../testing/made-up-api.ts';
import { readTargets } from './target-lines.ts';

const view = viewOf('id', 0, '/');
const read = (entries: string, kind = 'daftar', period = '2026-02') => readTargets(view, { kind, period, entries });

describe('numbers pasted from a sheet', () => {
  it.each([
    ['17.04.01.2001 85', 85],
    ['17.04.01.2001\t85', 85],
    ['17.04.01.2001;85', 85],
    ['17.04.01.2001\tDesa Contoh\t1.085', 1085],
    ['17.04.01.2001, Desa Contoh, 85', 85],
    ['  17.04.01.2001 85\r', 85],
  ])('%j is %d children', (line, children) => {
    expect(read(line)).toEqual([{ region: '17.04.01.2001', period: '2026-02', children }]);
  });

  it('skip empty lines and say which line cannot be read', () => {
    expect(read('17.04.01.2001 85\n\n17.04.01.2002 90')).toHaveLength(2);
    expect(read('17.04.01.2001 85\n\nDesa Contoh 90')).toEqual({
      entries: 'Baris 3 tidak terbaca: “Desa Contoh 90”. Tulis kode wilayah, lalu jumlah.',
    });
    expect(read('')).toEqual({ entries: 'Tempel paling sedikit satu baris.' });
  });

  it('are of a month in a list, of a year in a projection', () => {
    expect(read('17.04.01 900', 'proyeksi', '2026')).toEqual([{ region: '17.04.01', period: '2026', children: 900 }]);
    expect(read('17.04.01.2001 85', 'daftar', '2026')).toHaveProperty('period');
    expect(read('17.04.01.2001 85', 'proyeksi', '2026-02')).toHaveProperty('period');
  });
});

it('the source is chosen with the version that was seen', async () => {
  const path = 'PUT /v1/districts/17.04/target-source';
  const pages = pagesOver({ ...usual(someone('health_officer')), [path]: new Response(null, { status: 204 }) });
  const response = await pages.post('/kabupaten/17.04/sasaran/sumber', { source: 'none', version: '7' });
  expect(response.headers.get('location')).toBe('/kabupaten/17.04/sasaran?tersimpan');
  expect(pages.asked.find(({ method }) => method === 'PUT')?.body).toBe('{"source":null,"version":7}');
});
