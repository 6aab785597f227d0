import type { WaitingRow } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';

export function DecidedRows({ view: { t, numbers }, rows }: { view: View; rows: readonly WaitingRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{t('waiting.decided')}</h2>
      <TableBox label={t('waiting.decided')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="n">
                {t('import.issueRow')}
              </th>
              <th scope="col">{t('table.name')}</th>
              <th scope="col">{t('table.action')}</th>
              <th scope="col">{t('table.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, row, decision, applied }) => (
              <tr>
                <td class="n">{numbers.whole(line)}</td>
                <td>{row.name}</td>
                <td>{decision === null ? '' : t(`waiting.decision.${decision}`)}</td>
                <td>{applied ? t('waiting.applied') : t('waiting.notApplied')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}
