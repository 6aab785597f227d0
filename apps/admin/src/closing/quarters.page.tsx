import type { QuarterList } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { QuarterChoice, TIME_TONES } from './quarter.page.tsx';

/** Who has submitted and who has not: the villages of a district or sub-district in a quarter. */
export function QuartersPage({
  view,
  place,
  list,
  today,
}: {
  view: View;
  place: Place;
  list: QuarterList;
  today: string;
}) {
  const { t, dates, numbers } = view;
  const title = t('close.listTitle', { quarter: list.quarter, name: place.region.name });
  const count = (timeliness: string) => list.villages.filter((village) => village.timeliness === timeliness).length;
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('record.tab.triwulan') }]}>
      <h1>{title}</h1>
      <p class="lead">
        {t('close.summary', {
          inTime: count('in-time'),
          late: count('late'),
          missing: count('missing'),
          all: list.villages.length,
        })}{' '}
        {t('close.dueOn', { date: dates.day(list.due) })}
      </p>
      <QuarterChoice
        view={view}
        action={`/wilayah/${place.region.code}/triwulan`}
        quarter={list.quarter}
        today={today}
      />
      <DataTable
        label={title}
        rows={list.villages}
        columns={[
          {
            label: t('close.village'),
            cell: ({ code, name }) => <a href={`/desa/${code}/triwulan?triwulan=${list.quarter}`}>{name}</a>,
          },
          { label: t('close.subdistrict'), cell: ({ subdistrict }) => subdistrict },
          { label: t('close.stateHead'), cell: ({ state }) => t(`close.state.${state}`) },
          {
            label: t('close.submitted'),
            cell: ({ timeliness, submittedOn }) => (
              <>
                <Tag tone={TIME_TONES[timeliness]}>{t(`close.time.${timeliness}`)}</Tag>
                {submittedOn === null ? null : <small>{dates.day(submittedOn)}</small>}
              </>
            ),
          },
          {
            label: t('close.recordedMonths'),
            number: true,
            cell: ({ recordedMonths }) => (recordedMonths === 0 ? t('close.notRecordedYet') : `${recordedMonths}/3`),
          },
          { label: t('close.personMonths'), number: true, cell: ({ personMonths }) => numbers.whole(personMonths) },
        ]}
      />
      <TakeAway view={view} />
    </PlaceFrame>
  );
}
