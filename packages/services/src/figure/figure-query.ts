import { Problem } from '@konvergensi/contract';
import { indicatorByCode, indicators, parseMonth, parseStratumCode } from '@konvergensi/domain';

const MOST_MONTHS = 36;

export const refuseQuery = (pointer: string, message: string) =>
  new Problem('invalid', { errors: [{ pointer, message }] });

/** `2026-02` or `2025-02..2026-08` as months. */
export function parseMonths(text: string, most = MOST_MONTHS): number[] {
  const [from, to = from] = text.split('..').map((part) => parseMonth(part));
  if (from === null || from === undefined || to === null || to === undefined)
    throw refuseQuery('/period', 'Bulan tidak sah');
  if (to < from) throw refuseQuery('/period', 'Bulan akhir sebelum bulan awal');
  if (to - from >= most) throw refuseQuery('/period', `Paling banyak ${most} bulan sekaligus`);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Codes, comma-separated, each once; every indicator without any. */
export function parseIndicators(text: string | undefined): string[] {
  if (text === undefined) return indicators.map((indicator) => indicator.code);
  const codes = text.split(',').map((part) => part.trim());
  const unknown = codes.find((code) => !indicatorByCode.has(parseStratumCode(code)?.indicator ?? ''));
  if (unknown !== undefined) throw refuseQuery('/indicator', `Indikator tidak dikenal: ${unknown}`);
  return [...new Set(codes)];
}
