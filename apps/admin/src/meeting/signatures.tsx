import type { MeetingView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';

/** Who signs, by office, with room for it; names are written by hand. */
export function Signatures({ view: { t }, meeting }: { view: View; meeting: MeetingView }) {
  const offices = [meeting.leader, ...meeting.attendance.map(({ office }) => office)];
  return (
    <>
      <h2>{t('meeting.signatures')}</h2>
      <TableBox label={t('meeting.signatures')} ownFiles>
        <table class="sign">
          <thead>
            <tr>
              <th scope="col">{t('meeting.line')}</th>
              <th scope="col">{t('meeting.office')}</th>
              <th scope="col">{t('meeting.signer')}</th>
              <th scope="col">{t('meeting.signature')}</th>
            </tr>
          </thead>
          <tbody>
            {offices.map((office, i) => (
              <tr>
                <td>{i + 1}</td>
                <th scope="row">{office}</th>
                <td> </td>
                <td> </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}
