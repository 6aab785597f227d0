import type { MeetingView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { SignatureTable } from './signature-table.tsx';

/** Who signs, by office, with room for it; names are written by hand. */
export function Signatures({ view, meeting }: { view: View; meeting: MeetingView }) {
  const { t } = view;
  const offices = [meeting.leader, ...meeting.attendance.map(({ office }) => office)];
  return (
    <>
      <h2>{t('meeting.signatures')}</h2>
      <SignatureTable view={view} label={t('meeting.signatures')} signer={t('meeting.signer')} lines={offices} />
    </>
  );
}
