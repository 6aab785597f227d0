import type { CommitmentView } from '@konvergensi/contract';
import { indicatorByCode, isAgency } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Tag } from '../ui/tag.tsx';

/** The office that owns a commitment, in words. */
export const ownerWord = ({ t }: View, owner: CommitmentView['ownerAgency']): string =>
  isAgency(owner) ? t(`agency.${owner}`) : t(`ledger.owner.${owner}`);

interface CommitmentsProps {
  view: View;
  label: string;
  rows: readonly CommitmentView[];
  /** As it was agreed on: nothing of how it stands today. */
  asAgreed?: boolean;
  /** Address of the ledger, where each has its own page. */
  href?: string;
}

/** A table of commitments with a heading of its own. */
export function Commitments({ view, label, rows, asAgreed = false, href }: CommitmentsProps) {
  const { t, dates, numbers } = view;
  return (
    <>
      <h2>{label}</h2>
      <DataTable
        label={label}
        rows={rows}
        columns={[
          {
            label: t('ledger.what'),
            cell: ({ id, what, meeting }) => (
              <>
                {href === undefined ? what : <a href={`${href}/${id}`}>{what}</a>}
                {asAgreed ? null : (
                  <small>
                    {meeting === null ? t('ledger.noMeeting') : `${meeting.title}, ${dates.day(meeting.heldOn)}`}
                  </small>
                )}
              </>
            ),
          },
          {
            label: t('ledger.owner'),
            cell: ({ ownerAgency, ownerName }) => (
              <>
                {ownerWord(view, ownerAgency)}
                <small>{ownerName}</small>
              </>
            ),
          },
          {
            label: t('ledger.villages'),
            cell: ({ villages }) =>
              villages.length === 0 ? t('ledger.allVillages') : t('ledger.nVillages', { n: villages.length }),
          },
          {
            label: t('ledger.dueOn'),
            cell: ({ dueOn, lateDays, level, state, closing, files }) => (
              <>
                {dates.day(dueOn)}
                {state === 'open' && lateDays > 0 && !asAgreed ? (
                  <>
                    {' '}
                    <Tag tone="bad">{t('ledger.late', { n: lateDays })}</Tag>
                    <small>{t(`ledger.level.${level}`)}</small>
                  </>
                ) : null}
                {files > 0 && !asAgreed ? <small>{t('ledger.files', { n: files })}</small> : null}
                {closing === null || asAgreed ? null : (
                  <small>{`${t(`ledger.${state === 'done' ? 'done' : 'dropped'}`)}: ${closing}`}</small>
                )}
              </>
            ),
          },
          {
            label: t('ledger.indicator'),
            wide: true,
            cell: (row) =>
              standing(view, asAgreed ? { ...row, now: row.baseline, standing: 'not-known' } : row, asAgreed),
          },
          {
            label: t('ledger.budget'),
            number: true,
            cell: ({ budget }) => (budget === null ? t('value.dash') : numbers.whole(budget)),
          },
        ]}
      />
    </>
  );
}

const TONES = { reached: 'good', nearer: 'info', unmoved: 'plain', further: 'bad' } as const;

function standing(view: View, row: CommitmentView, asAgreed: boolean) {
  const { t, numbers, language, dates } = view;
  const { indicator, now, nowIn, target, standing: stands } = row;
  if (indicator === null) return t('ledger.noIndicator');
  const percent = (value: number | null) => (value === null ? t('value.dash') : numbers.percent(value));
  const words = { now: percent(now), target: percent(target) };
  return (
    <>
      {indicatorByCode.get(indicator)?.name[language] ?? indicator}{' '}
      {stands === 'not-known' ? null : <Tag tone={TONES[stands]}>{t(`ledger.standing.${stands}`)}</Tag>}
      <small>
        {asAgreed
          ? t('ledger.aimed', words)
          : t('ledger.standing', { ...words, month: nowIn === null ? t('value.dash') : dates.month(nowIn) })}
      </small>
    </>
  );
}
