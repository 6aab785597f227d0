import type { ComputedOf } from '@konvergensi/contract';
import type { OpenTable } from './open-table.ts';

/** Aksi 4: how many desa followed a regulation with a rule of their own, and how many have a cadre by decree. */
export function regulationsTable(open: OpenTable): ComputedOf<'regulations'> {
  const desa = new Set(open.villages.flatMap(({ kind, code }) => (kind === 'kelurahan' ? [] : [code])));
  const decreed = open.linesOf('cadre').flatMap(({ values }) => (values.decree === null ? [] : [values.village]));
  const countOf = (codes: readonly string[]) => new Set(codes.filter((code) => desa.has(code))).size;
  return {
    table: 'regulations',
    desa: desa.size,
    followed: open.linesOf('regulation').map(({ id, values }) => ({ id, desa: countOf(values.villages) })),
    withDecree: countOf(decreed),
  };
}
