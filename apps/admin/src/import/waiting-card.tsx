import type { WaitingRow } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { Choice, Tick } from '../ui/field.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';

export interface WaitingCardProps {
  view: View;
  row: WaitingRow;
  action: string;
  writable: boolean;
  wrong?: string | undefined;
}

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

export function WaitingCard({ view, row, action, writable, wrong }: WaitingCardProps) {
  const { t } = view;
  const title = t('waiting.row', { n: row.line });
  return (
    <section class="card" id={`baris-${row.line}`} aria-label={`${title}: ${row.row.name}`}>
      <h2>
        {title} <Tag tone={row.reason === 'twin' ? 'info' : 'warn'}>{t(`waiting.reason.${row.reason}`)}</Tag>
      </h2>
      <p>{row.explanation}</p>
      <Pair view={view} row={row} />
      {writable ? <Decision view={view} row={row} action={action} wrong={wrong} /> : null}
    </section>
  );
}

function Pair({ view, row }: { view: View; row: WaitingRow }) {
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
            const differs = theirs !== null && mine !== theirs;
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

function sideText({ t, dates, numbers }: View, side: Side, field: (typeof FIELDS)[number]): string {
  switch (field) {
    case 'sex':
      return t(`sex.${side.sex}`);
    case 'birthDate':
      return dates.day(side.birthDate);
    case 'measuredOn':
      return side.measuredOn === null ? t('value.dash') : dates.day(side.measuredOn);
    case 'weightKg':
    case 'lengthCm':
      return side[field] === null ? t('value.dash') : numbers.decimal(side[field]);
    default:
      return side[field] || t('value.dash');
  }
}

interface DecisionProps {
  view: View;
  row: WaitingRow;
  action: string;
  wrong: string | undefined;
}

function Decision({ view: { t }, row, action, wrong }: DecisionProps) {
  const name = `village-${row.line}`;
  if (row.reason !== 'village') {
    return (
      <form method="post" action={action}>
        <button type="submit" name="decision" value="same">
          {t('waiting.same')}
        </button>
        <button type="submit" name="decision" value="different">
          {t('waiting.different')}
        </button>
        <SkipButton label={t('waiting.skip')} />
      </form>
    );
  }
  return (
    <form method="post" action={action} novalidate>
      {row.villages.length === 0 ? <p class="quiet">{t('waiting.noVillage')}</p> : null}
      {row.villages.length === 0 ? null : (
        <>
          <Choice
            name={name}
            label={t('waiting.chooseVillage')}
            options={row.villages.map(({ code, name: village, subdistrict }) => ({
              value: code,
              label: `${village}, ${subdistrict}`,
              hint: code,
            }))}
            errors={wrong === undefined ? {} : { [name]: wrong }}
          />
          <Tick name="remember" label={t('waiting.remember')} checked />
          <button type="submit" name="decision" value="village">
            {t('waiting.useVillage')}
          </button>
        </>
      )}
      <SkipButton label={t('waiting.skip')} />
    </form>
  );
}

function SkipButton({ label }: { label: string }) {
  return (
    <button class="plain" type="submit" name="decision" value="skip">
      {label}
    </button>
  );
}
