import type { Child } from 'hono/jsx';
import { TableBox } from './table-box.tsx';

export interface Column<Row> {
  label: Child;
  /** Numbers stand right-aligned. */
  number?: boolean;
  /** Room for a sentence. */
  wide?: boolean;
  cell: (row: Row) => Child;
}

export interface DataTableProps<Row> {
  /** What the table is about, for those who hear it. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** A row above all others, such as the sum. */
  sum?: Row | undefined;
  /** Wider than a desk's screen: it scrolls in its box there too. */
  wide?: boolean;
}

/** Rows with a name in the first column, which stays in sight as the table scrolls, like its header. */
export function DataTable<Row>({ label, columns, rows, sum, wide = false }: DataTableProps<Row>) {
  return (
    <TableBox label={label} tall={wide}>
      <table class="pin">
        <thead>
          <tr>
            {columns.map(({ label: name, number = false }) => (
              <th scope="col" class={number ? 'n' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sum === undefined ? null : <Cells columns={columns} row={sum} className="sum" />}
          {rows.map((row) => (
            <Cells columns={columns} row={row} />
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

interface CellsProps<Row> {
  columns: readonly Column<Row>[];
  row: Row;
  className?: string;
}

function Cells<Row>({ columns, row, className }: CellsProps<Row>) {
  return (
    <tr class={className}>
      {columns.map(({ cell, number = false, wide = false }, i) =>
        i === 0 ? (
          <th scope="row">{cell(row)}</th>
        ) : (
          <td class={number ? 'n' : wide ? 'say' : undefined}>{cell(row)}</td>
        ),
      )}
    </tr>
  );
}
