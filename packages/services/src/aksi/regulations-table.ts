import type { ComputedOf } from '@konvergensi/contract';
import { type AttachmentRow, sql } from '@konvergensi/db';
import type { OpenTable } from './open-table.ts';

type Computed = ComputedOf<'regulations'>;

/** Aksi 4: which desa followed with a rule of their own or a cadre's decree, and which pay their cadres. */
export async function regulationsTable(open: OpenTable): Promise<Computed> {
  const villages = open.villages.filter(({ kind }) => kind !== 'kelurahan');
  const desa = new Set(villages.map(({ code }) => code));
  const regulations = open.linesOf('regulation');
  const cadres = open.linesOf('cadre').map(({ values }) => values);
  const rules = new Set(regulations.flatMap(({ values }) => values.villages));
  const decreed = new Set(cadres.flatMap(({ village, decree }) => (decree === null ? [] : [village])));
  const paid = new Set(cadres.flatMap(({ village, fee }) => ((fee ?? 0) > 0 ? [village] : [])));
  const countOf = (codes: Iterable<string>) => new Set([...codes].filter((code) => desa.has(code))).size;
  const names = [...new Set(villages.map(({ subdistrict }) => subdistrict))];
  return {
    table: 'regulations',
    desa: desa.size,
    followed: regulations.map(({ id, values }) => ({ id, desa: countOf(values.villages) })),
    withDecree: countOf(decreed),
    subdistricts: names.map((name) => {
      const own = villages.filter(({ subdistrict }) => subdistrict === name).map(({ code }) => code);
      const count = (...sets: readonly ReadonlySet<string>[]) =>
        own.filter((code) => sets.every((set) => set.has(code))).length;
      return {
        ...{ name, desa: own.length, withRule: count(rules), withDecree: count(decreed), paid: count(paid) },
        complete: count(rules, decreed, paid),
      };
    }),
    files: await filesOf(open, new Set(regulations.map(({ id }) => id))),
  };
}

async function filesOf({ district }: OpenTable, lines: ReadonlySet<string>): Promise<Computed['files']> {
  const rows = await district.db.all<AttachmentRow>(
    sql`select a.* from attachment a join aksi_line l on l.district = a.district and l.kind = 'regulation' and l.id = a.subject
        where a.district = ${district.id} and a.withdrawn_at is null order by a.id`,
  );
  return rows
    .filter(({ subject }) => lines.has(subject))
    .map((row) => ({ line: row.subject, id: row.id, fileName: row.file_name }));
}
