import type { AksiProgress } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { CoachingList } from './coaching-list.tsx';
import { OutputState } from './output-state.tsx';
import { YearLinks } from './year-links.tsx';

export interface PantauProps {
  view: View;
  place: Place;
  progress: AksiProgress;
  refusal: Refusal | null;
  notice: string | null;
}

type District = AksiProgress['districts'][number];

/** Every output of every district of a province, and the calendar that holds for all of them. */
export function PantauPage({ view, place, progress, refusal, notice }: PantauProps) {
  const { t } = view;
  const title = t('aksi.pantau', { year: progress.year });
  const address = `/provinsi/${place.region.code}/aksi`;
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('aksi.pantauLead')}</p>
      <YearLinks view={view} year={progress.year} address={address} />
      <TakeAway view={view} />
      {progress.districts.length === 0 ? (
        <Empty title={t('aksi.noDistricts')} />
      ) : (
        <>
          <Progress view={view} progress={progress} />
          <CoachingList view={view} progress={progress} />
        </>
      )}
      {place.may('aksi.calendar') ? <Calendar view={view} progress={progress} address={address} /> : null}
    </PlaceFrame>
  );
}

function Progress({ view, progress }: { view: View; progress: AksiProgress }) {
  const { t, numbers } = view;
  const states = ({ outputs }: District) => Object.values(outputs);
  const columns: Column<District>[] = [
    {
      label: t('aksi.district'),
      cell: ({ region }) => <a href={`/kabupaten/${region.code}/aksi?tahun=${progress.year}`}>{region.name}</a>,
    },
    {
      label: t('aksi.accepted'),
      number: true,
      cell: (district) =>
        t('aksi.of', {
          n: states(district).filter(({ state }) => state === 'accepted').length,
          of: states(district).length,
        }),
    },
    {
      label: t('aksi.lateCount'),
      number: true,
      cell: (district) => numbers.whole(states(district).filter(({ late }) => late).length),
    },
    ...progress.outputs.map(
      ({ code, name }): Column<District> => ({
        label: <abbr title={name[view.language]}>{code}</abbr>,
        cell: ({ region, outputs }) => (
          <a href={`/kabupaten/${region.code}/aksi/${progress.year}/${code}`}>
            <OutputState view={view} {...outputs[code]!} />
          </a>
        ),
      }),
    ),
  ];
  return (
    <DataTable wide label={t('aksi.pantau', { year: progress.year })} columns={columns} rows={progress.districts} />
  );
}

function Calendar({ view, progress, address }: { view: View; progress: AksiProgress; address: string }) {
  const { t } = view;
  return (
    <details class="card no-print">
      <summary>{t('aksi.calendar')}</summary>
      <form method="post" action={`${address}/${progress.year}/kalender`} novalidate>
        <p>{t('aksi.calendarHint')}</p>
        {progress.outputs.map(({ code, name, dueOn }) => (
          <Field
            name={`due-${code}`}
            label={`${code} ${name[view.language]}`}
            type="date"
            short
            required={false}
            value={dueOn ?? ''}
          />
        ))}
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}
