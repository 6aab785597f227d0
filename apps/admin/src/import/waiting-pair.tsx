import type { WaitingRow } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';

type Side = WaitingRow['row'];

const FIELDS = [
  'name',
  'sex',
  'birthDate',
  'parents',
  'village',
  'posyandu',
  'nik',
  'measuredOn',
  'weightKg',
  'lengthCm',
] as const satisfies readonly (keyof Side)[];

/** A row beside the child it resembles; what differs is marked, what one side does not say is not. */
export function WaitingPair({ view, row }: { view: View; row: WaitingRow }) {
  const { t } = view;
  const { other } = row;
  const title = t('waiting.row', { n: row.line });
  const otherTitle =
    other === null || other.line === null ? t('waiting.registered') : t('waiting.otherRow', { n: other.line });
  return (
    <TableBox label={`${title}: ${row.row.name}`}>
      <table class="pair">
        <thead>
          <tr>
            <th scope="col">{t('waiting.field')}</th>
            <th scope="col">{title}</th>
            {other === null ? null : <th scope="col">{otherTitle}</th>}
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((field) => {
            const [mine, theirs] = [
              sideText(view, row.row, field),
              other === null ? null : sideText(view, other, field),
            ];
            const differs = theirs !== null && mine !== theirs && mine !== UNSAID && theirs !== UNSAID;
            return (
              <tr>
                <th scope="row">
                  {t(`waiting.field.${field}`)}
                  {differs ? <span class="unseen"> ({t('waiting.differs')})</span> : null}
                </th>
                <td class={differs ? 'differs' : undefined}>{mine}</td>
                {theirs === null ? null : <td class={differs ? 'differs' : undefined}>{theirs}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}

const UNSAID = '—';

function sideText({ t, dates, numbers }: View, side: Side, field: (typeof FIELDS)[number]): string {
  switch (field) {
    case 'sex':
      return t(`sex.${side.sex}`);
    case 'birthDate':
      return dates.day(side.birthDate);
    case 'measuredOn':
      return side.measuredOn === null ? UNSAID : dates.day(side.measuredOn);
    case 'weightKg':
    case 'lengthCm':
      return side[field] === null ? UNSAID : numbers.decimal(side[field]);
    default:
      return side[field] || UNSAID;
  }
}
