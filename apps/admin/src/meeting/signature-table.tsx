import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';

export interface SignatureTableProps {
  view: View;
  label: string;
  /** Head of the column in which names are written by hand. */
  signer: string;
  /** Who signs, a line each; a line without a word is left for whoever else comes. */
  lines: readonly string[];
}

/** Numbered lines with room for a name and a signature. */
export function SignatureTable({ view: { t }, label, signer, lines }: SignatureTableProps) {
  return (
    <TableBox label={label} ownFiles>
      <table class="sign">
        <thead>
          <tr>
            <th scope="col">{t('meeting.line')}</th>
            <th scope="col">{t('meeting.office')}</th>
            <th scope="col">{signer}</th>
            <th scope="col">{t('meeting.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            <tr>
              <td>{i + 1}</td>
              {line === '' ? <td> </td> : <th scope="row">{line}</th>}
              <td> </td>
              <td> </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
