import { entryIndicators } from './entry-rows.ts';

/** What annex A counts in people and families; its shares are the essential and supply indicators themselves. */
export const perpres72 = entryIndicators(
  `
pbi | keluarga-penerima | dinsos | count | up | own | 2024:112900000 | Penerima bantuan iuran jaminan kesehatan (jiwa) | People whose health insurance is paid | Jiwa penerima | People | - | -
btb | keluarga-penerima | dinsos | count | up | own | 2024:10000000 | Keluarga miskin dan rentan penerima bantuan tunai bersyarat | Poor families receiving conditional cash transfers | Keluarga penerima | Families | - | -
bansos_pangan | keluarga-penerima | dinsos | count | up | own | 2024:15600039 | Keluarga miskin dan rentan penerima bantuan sosial pangan | Poor families receiving food assistance | Keluarga penerima | Families | - | -
`,
  {
    prefix: 'perpres',
    years: [2021, 2024],
    every: 'semester',
    sources: ['Perpres 72/2021, lampiran A'],
    ruleVersion: '2021.1',
  },
);

const of = (prefix: string, codes: string): string[] => codes.split(' ').map((code) => `${prefix}.${code}`);

/** The 20 target antara of annex A in its order: nine specific, eleven sensitive. */
export const PERPRES_72_CODES: readonly string[] = [
  ...of('esensial', 'bumil_1 bumil_2 remaja_2 balita_1 balita_2 balita_3 balita_4 balita_5 balita_6'),
  ...of('esensial', 'kel_4 bumil_4 pus_2 sanitasi_1 sanitasi_2'),
  'perpres.pbi',
  'esensial.kel_5',
  'perpres.btb',
  'supply.paham',
  'perpres.bansos_pangan',
  'supply.odf',
];
