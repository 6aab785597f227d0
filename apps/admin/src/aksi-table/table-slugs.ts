import type { AksiTableCode } from '@konvergensi/domain';

/** Last part of the address of each table. */
export const SLUGS: Readonly<Record<AksiTableCode, string>> = {
  situation: 'analisis',
  plan: 'rencana',
  regulations: 'peraturan',
  actors: 'pelaku',
  datasets: 'data',
  campaigns: 'pengukuran',
  review: 'reviu',
};

export const tableOfSlug = (slug: string): AksiTableCode | null =>
  (Object.keys(SLUGS) as AksiTableCode[]).find((table) => SLUGS[table] === slug) ?? null;

export const tableAddress = (code: string, year: string, table: AksiTableCode): string =>
  `/kabupaten/${code}/aksi/${year}/tabel/${SLUGS[table]}`;
