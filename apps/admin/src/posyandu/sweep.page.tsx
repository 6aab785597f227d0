import type { PosyanduDayPage } from '@konvergensi/contract';
import { ageWords } from '../child/child-table.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { placeWords } from './day.page.tsx';
import { nameOf } from './posyandu-words.ts';

type Child = PosyanduDayPage['children'][number];

/** Who was not weighed this month, by hamlet and RT, with parents and address: to go from house to house with. */
export function SweepPage({ view, place, day }: { view: View; place: Place; day: PosyanduDayPage }) {
  const { t, dates } = view;
  const { code } = place.region;
  const name = nameOf(view, day.posyandu);
  const title = t('posyandu.sweepTitle', { posyandu: name, month: dates.month(day.month) });
  const back = `/desa/${code}/posyandu`;
  const left = day.children.filter(({ measuredOn }) => measuredOn === null);
  const crumbs = [
    { label: t('posyandu.crumb'), href: back },
    { label: name, href: `${back}/${day.posyandu.id}/${day.month}` },
    { label: t('posyandu.sweep') },
  ];
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={crumbs}>
      <h1>{title}</h1>
      <p class="lead">
        {left.length === 0
          ? t('posyandu.sweepNone')
          : day.next === null
            ? t('posyandu.sweepLead', { n: left.length })
            : t('posyandu.sweepLeadNext', { n: left.length, date: dates.day(day.next) })}
      </p>
      {left.length === 0 ? null : (
        <DataTable<Child>
          label={title}
          rows={left}
          columns={[
            { label: t('child.name'), cell: (child) => <a href={`/desa/${code}/anak/${child.id}`}>{child.name}</a> },
            { label: t('child.age'), cell: ({ birthDate }) => ageWords(view, birthDate, day.today) },
            { label: t('posyandu.parents'), wide: true, cell: ({ parents }) => parents },
            { label: t('posyandu.address'), wide: true, cell: (child) => placeWords(view, child) || t('value.dash') },
            {
              label: t('posyandu.reason'),
              cell: ({ absence }) => t(`posyandu.reason.${absence ?? 'none'}`),
            },
          ]}
        />
      )}
    </PlaceFrame>
  );
}
