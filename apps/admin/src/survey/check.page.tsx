import type { SurveyFileChecked } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { intervalWords } from './survey-table.tsx';

/** What a filled file would load and what is wrong in it; nothing is saved before a person says so. */
export function SurveyCheckPage({ view, place, checked }: { view: View; place: Place; checked: SurveyFileChecked }) {
  const { t, numbers } = view;
  const back = `/wilayah/${place.region.code}/survei`;
  const title = t('survey.checked');
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('survey.title'), href: back }, { label: title }]}
    >
      <h1>{title}</h1>
      <p class="lead">{t('survey.rows', { good: checked.entries.length, n: checked.rows })}</p>
      {checked.wrong.length === 0 ? null : (
        <>
          <h2>{t('survey.wrongTitle')}</h2>
          <DataTable
            label={t('survey.wrongTitle')}
            rows={checked.wrong.slice(0, 100)}
            columns={[
              { label: t('survey.line'), number: true, cell: ({ line }) => line },
              { label: t('survey.found'), cell: ({ found }) => found },
              { label: t('survey.problem'), wide: true, cell: ({ problem }) => t(`survey.wrong.${problem}`) },
            ]}
          />
        </>
      )}
      {checked.entries.length === 0 ? null : (
        <DataTable
          label={title}
          rows={checked.entries}
          columns={[
            { label: t('survey.area'), cell: ({ name }) => name },
            { label: t('survey.year'), number: true, cell: ({ entry }) => entry.year },
            { label: t('survey.survey'), cell: ({ entry }) => entry.survey },
            { label: t('survey.indicator'), cell: ({ entry }) => t(`survey.kind.${entry.indicator}`) },
            { label: t('survey.value'), number: true, cell: ({ entry }) => numbers.percent(entry.value) },
            { label: t('survey.interval'), number: true, cell: ({ entry }) => intervalWords(view, entry) },
            {
              label: t('survey.before'),
              number: true,
              cell: ({ before }) => (before === null ? t('survey.new') : numbers.percent(before)),
            },
            { label: t('survey.source'), wide: true, cell: ({ entry }) => entry.source },
          ]}
        />
      )}
      <form method="post" action={back}>
        <input type="hidden" name="entries" value={JSON.stringify(checked.entries.map(({ entry }) => entry))} />
        {checked.entries.length === 0 ? null : <button type="submit">{t('survey.save')}</button>}
        <a class="button plain" href={back}>
          {t('form.cancel')}
        </a>
      </form>
    </PlaceFrame>
  );
}
