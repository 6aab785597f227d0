import type { DistrictScorecardView } from '@konvergensi/contract';
import { convergenceOf, dueOf } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { OneFilter } from '../ui/one-filter.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { quartersUpTo } from './scorecard.page.tsx';
import { shareWords } from './tally-table.tsx';

type Village = DistrictScorecardView['villages'][number];

/** All villages of a district in a quarter, each leading to its own scorecard. */
export function DistrictScorecardPage({
  view,
  place,
  card,
  today,
}: {
  view: View;
  place: Place;
  card: DistrictScorecardView;
  today: string;
}) {
  const { t, numbers } = view;
  const title = t('score.districtTitle', { name: place.region.name });
  const number = (of: (village: Village) => number | null) => (village: Village) => {
    const value = of(village);
    return value === null ? t('value.dash') : numbers.whole(value);
  };
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('record.tab.rapor') }]}>
      <h1>{title}</h1>
      <OneFilter
        view={view}
        action={`/wilayah/${place.region.code}/rapor`}
        name="periode"
        label={t('score.period')}
        options={quartersUpTo(today)}
        chosen={card.period}
      />
      <p class="lead">
        <b>{shareWords(view, convergenceOf(card.together))}</b> {t('score.together')}, {card.period} ({card.rules})
      </p>
      <DataTable<Village>
        label={title}
        rows={card.villages}
        columns={[
          {
            label: t('close.village'),
            cell: ({ code, name }) => <a href={`/desa/${code}/rapor?periode=${card.period}`}>{name}</a>,
          },
          { label: t('close.subdistrict'), cell: ({ subdistrict }) => subdistrict },
          {
            label: t('score.share'),
            number: true,
            cell: ({ together }) =>
              together === null ? t('score.noRecords') : shareWords(view, convergenceOf(together)),
          },
          { label: t('score.received'), number: true, cell: number(({ together }) => together?.met ?? null) },
          {
            label: t('score.due'),
            number: true,
            cell: number(({ together }) => (together === null ? null : dueOf(together))),
          },
          {
            label: t('score.notRecorded'),
            number: true,
            cell: number(({ together }) => together?.notRecorded ?? null),
          },
          {
            label: t('score.joint'),
            number: true,
            cell: ({ complete, people, together }) =>
              together === null ? t('value.dash') : `${numbers.whole(complete)}/${numbers.whole(people)}`,
          },
          { label: t('score.state'), cell: ({ state }) => t(`close.state.${state}`) },
        ]}
      />
      <TakeAway view={view} />
    </PlaceFrame>
  );
}
