import type { PriorityList, PriorityVillage } from '@konvergensi/contract';
import { PRIORITY_2026, PRIORITY_PARTS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';

export interface PriorityTableProps {
  view: View;
  list: PriorityList;
  label: string;
  rows: readonly PriorityVillage[];
  /** Address of the page, for the link that changes a village; null where nothing can be changed. */
  address: string | null;
}

/** Villages with every part of their score; the number behind a word stands in its explanation. */
export function PriorityTable({ view, list, label, rows, address }: PriorityTableProps) {
  const { t, numbers } = view;
  const columns: Column<PriorityVillage>[] = [
    {
      label: t('priority.village'),
      cell: ({ region, subdistrict }) => (
        <>
          <a href={`/wilayah/${region.code}`}>{region.name}</a>
          <small>{subdistrict}</small>
        </>
      ),
    },
    {
      label: t('priority.place'),
      number: true,
      cell: ({ place }) => (place === null ? t('value.dash') : numbers.whole(place)),
    },
    { label: t('priority.score'), number: true, cell: ({ score }) => numbers.score(score) },
    { label: t('priority.part.prevalence'), wide: true, cell: (row) => prevalenceWords(view, row) },
    ...PRIORITY_PARTS.filter((part) => part !== 'prevalence').map(
      (part): Column<PriorityVillage> => ({
        label: t(`priority.part.${part}`),
        number: true,
        cell: ({ parts, filled }) => {
          const { value } = parts[part];
          if (part === 'gap' && filled.of > 0 && filled.indicators < filled.of) {
            return t('priority.filled', { n: filled.indicators, of: filled.of });
          }
          if (value === null) return t('value.dash');
          return part === 'stunted' ? numbers.whole(value) : numbers.percent(value * 100);
        },
      }),
    ),
    {
      label: t('priority.choice'),
      wide: true,
      cell: (row) => <Standing view={view} list={list} row={row} address={address} />,
    },
  ];
  return <DataTable label={label} columns={columns} rows={rows} />;
}

function prevalenceWords(
  { t, numbers }: View,
  { stunted, measured, weighed, target, placeIfLikeDistrict }: PriorityVillage,
) {
  if (measured === 0) return t('priority.unmeasured');
  const few = measured < PRIORITY_2026.fewChildren;
  const coverage =
    target === null
      ? t('priority.coverageUnknown')
      : t('priority.coverage', { percent: numbers.percent((weighed / target) * 100) });
  return (
    <>
      {few
        ? t('priority.few', { stunted, measured })
        : t('priority.many', { percent: numbers.percent((stunted / measured) * 100), stunted, measured })}
      <small>
        {coverage}
        {placeIfLikeDistrict === null ? '' : `; ${t('priority.ifLike', { n: placeIfLikeDistrict })}`}
      </small>
    </>
  );
}

function Standing({ view, list, row, address }: Omit<PriorityTableProps, 'label' | 'rows'> & { row: PriorityVillage }) {
  const { t, numbers, dates } = view;
  const { choice, staysListed } = row;
  return (
    <>
      {choice === null
        ? null
        : t(choice.afterFreeze ? 'priority.added' : choice.choice === 'in' ? 'priority.setIn' : 'priority.setOut', {
            reason: choice.reason,
            by: choice.by,
            when: dates.ago(choice.at, view.now),
            decree: choice.decree ?? '',
          })}
      {staysListed === null || list.frozen !== null ? null : (
        <details class="why">
          <summary>{t(`priority.stays.${staysWord(staysListed)}`)}</summary>
          <small>{t('priority.staysNumber', { percent: numbers.percent(staysListed * 100) })}</small>
        </details>
      )}
      {address === null ? null : (
        <p class="no-print">
          <a class="link" href={`${address}&desa=${row.region.code}#putusan`}>
            {t('priority.change')}
            <span class="unseen"> {row.region.name}</span>
          </a>
        </p>
      )}
    </>
  );
}

const MOSTLY = 0.9;

const staysWord = (share: number) =>
  share === 1 ? 'always' : share >= MOSTLY ? 'mostly' : share === 0 ? 'never' : 'depends';
