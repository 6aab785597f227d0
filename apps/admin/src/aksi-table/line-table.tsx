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
  more?: readonly Column<AksiLine>[];
}

/** Lines of a kind as a table; the first field leads to the line's form. */
export function LineTable({ view, table, label, kind, fields, address, more = [] }: LineTableProps) {
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
        const text = shownValue(
          view,
          table,
          field,
          (line.values as unknown as Record<string, LineValue>)[name] ?? null,
        );
        return i === 0 && address !== null ? <a href={`${address}?ubah=${line.id}#baris`}>{text}</a> : text;
      },
    };
  });
  return <DataTable label={label} rows={rows} columns={[...columns, ...more]} wide={fields.length > 8} />;
}
