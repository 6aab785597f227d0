import type { AksiLine, AksiTable } from '@konvergensi/contract';
import { fieldsOf, type LineKind, type LineValue } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { shownValue } from './shown-value.ts';

export interface LineTableProps {
  view: View;
  table: AksiTable;
  label: string;
  kind: LineKind;
  /** Fields shown, in this order. */
  fields: readonly string[];
  /** Of the page, for the link to a line's form; null where nothing can be changed. */
  address: string | null;
  /** A field shown small below another, so that the table fits a sheet of paper. */
  under?: Readonly<Record<string, string>>;
  more?: readonly Column<AksiLine>[];
}

/** Lines of a kind as a table; the first field leads to the line's form. */
export function LineTable({ view, table, label, kind, fields, address, under = {}, more = [] }: LineTableProps) {
  const rows = table.lines.filter((line) => line.kind === kind);
  if (rows.length === 0) return <p>{view.t('tabel.none')}</p>;
  const known = fieldsOf(kind);
  const columns = fields.map((name, i): Column<AksiLine> => {
    const field = known[name]!;
    const isNumber = ['number', 'whole', 'rupiah'].includes(field.type);
    return {
      label: field.label[view.language],
      number: isNumber,
      wide: !isNumber && (field.most ?? 0) > 200,
      cell: (line) => {
        const shown = (of: string) =>
          shownValue(view, table, known[of]!, (line.values as unknown as Record<string, LineValue>)[of] ?? null);
        const below = under[name];
        return (
          <>
            {i === 0 && address !== null ? <a href={`${address}?ubah=${line.id}#baris`}>{shown(name)}</a> : shown(name)}
            {below === undefined ? null : <small>{shown(below)}</small>}
          </>
        );
      },
    };
  });
  return <DataTable label={label} rows={rows} columns={[...columns, ...more]} wide={fields.length > 8} />;
}
