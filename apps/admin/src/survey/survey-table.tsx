import type { SurveysAnswer } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Tag } from '../ui/tag.tsx';

type Figure = SurveysAnswer['figures'][number];

/** Each figure with its interval, its source and what others print for it. */
export function SurveyTable({ view, figures }: { view: View; figures: readonly Figure[] }) {
  const { t, numbers } = view;
  return (
    <DataTable
      label={t('survey.title')}
      rows={figures}
      columns={[
        { label: t('survey.area'), cell: ({ name }) => name },
        { label: t('survey.year'), number: true, cell: ({ year }) => year },
        {
          label: t('survey.survey'),
          cell: ({ survey, kind }) => (kind === 'model' ? <Tag tone="plain">{t('survey.model')}</Tag> : survey),
        },
        { label: t('survey.indicator'), cell: ({ indicator }) => t(`survey.kind.${indicator}`) },
        { label: t('survey.value'), number: true, cell: ({ value }) => numbers.percent(value) },
        { label: t('survey.interval'), number: true, cell: (row) => intervalWords(view, row) },
        { label: t('survey.source'), wide: true, cell: (row) => <Source view={view} row={row} /> },
      ]}
    />
  );
}

export const intervalWords = ({ numbers }: View, { low, high }: Pick<Figure, 'low' | 'high'>): string =>
  low === null || high === null ? '–' : `${numbers.tenth(low)}–${numbers.tenth(high)}`;

function Source({ view, row: { source, link, conflicts } }: { view: View; row: Figure }) {
  const { t, numbers } = view;
  const others = conflicts.map((one) => t('survey.other', { value: numbers.percent(one.value), source: one.source }));
  return (
    <>
      {link === null ? (
        source
      ) : (
        <a href={link} rel="noreferrer">
          {source}
        </a>
      )}
      {others.length === 0 ? null : <span class="small"> {t('survey.others', { values: others.join(', ') })}</span>}
    </>
  );
}
