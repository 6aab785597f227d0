import type { LockedVersion } from '@konvergensi/contract';
import { SERVICE_NAMES } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { VillageTabs } from '../record/village-tabs.tsx';
import { shareWords } from '../scorecard/tally-table.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';

export interface VersionProps {
  view: View;
  place: Place;
  version: LockedVersion;
}

type Frozen = { head: string; met: number; due: number; notRecorded: number };

/** A locked version: whose signature, for which reason, and the figures and verdicts kept then. */
export function VersionPage(props: VersionProps) {
  const { view, place, version } = props;
  const { t, dates } = view;
  const { code, name } = place.region;
  const title = t('version.title', { lock: version.lock, quarter: version.quarter, name });
  const on = version.lockedOn === null ? t('value.dash') : dates.day(version.lockedOn);
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('record.tab.triwulan') }]}>
      <h1>{title}</h1>
      <VillageTabs view={view} code={code} current="triwulan" names={place.may('record.read')} />
      <p class="lead">{t('version.lead')}</p>
      <p>
        <Tag tone={version.lock === version.last ? 'good' : 'warn'}>
          {version.lock === version.last ? t('version.latest') : t('version.older', { last: version.last })}
        </Tag>{' '}
        {version.lockedBy === null
          ? t('version.lockedOn', { date: on })
          : t('version.signed', { name: version.lockedBy, date: on })}
      </p>
      {version.reason === '' ? null : <p>{t('version.reason', { reason: version.reason })}</p>}
      <p>{t(version.compared ? 'version.rulesCompared' : 'version.rules', { rules: version.rules })}</p>
      <p>
        <a href={`/desa/${code}/rapor?periode=${version.quarter}`}>{t('version.today')}</a>
      </p>
      <Figures {...props} />
      <Funds {...props} />
      <People {...props} />
      <TakeAway view={view} />
    </PlaceFrame>
  );
}

function Figures({ view, version }: VersionProps) {
  const { t, numbers, language } = view;
  const rows = version.lists.flatMap((list): Frozen[] => [
    { head: t(`score.${list.list}`), met: list.met, due: list.due, notRecorded: list.notRecorded },
    ...list.indicators.map(({ service, ...own }) => ({ head: SERVICE_NAMES[service][language], ...own })),
  ]);
  return (
    <DataTable
      label={t('version.figures')}
      rows={rows}
      columns={[
        { label: t('version.figures'), wide: true, cell: ({ head }) => head },
        { label: t('score.received'), number: true, cell: ({ met }) => numbers.whole(met) },
        { label: t('score.due'), number: true, cell: ({ due }) => numbers.whole(due) },
        {
          label: t('score.share'),
          number: true,
          cell: ({ met, due }) => shareWords(view, due === 0 ? null : (met / due) * 100),
        },
        { label: t('score.notRecorded'), number: true, cell: ({ notRecorded }) => numbers.whole(notRecorded) },
      ]}
    />
  );
}

function Funds({ view: { t, numbers }, version }: VersionProps) {
  if (version.funds.length === 0) return null;
  return (
    <>
      <h2>{t('score.funds')}</h2>
      <DataTable
        label={t('score.funds')}
        rows={version.funds}
        columns={[
          { label: t('score.funds'), cell: ({ field }) => t(`score.fund.${field}`) },
          { label: t('score.fundTotal'), number: true, cell: ({ total }) => numbers.whole(total) },
          { label: t('score.fundStunting'), number: true, cell: ({ stunting }) => numbers.whole(stunting) },
          {
            label: t('score.fundRealised'),
            number: true,
            cell: ({ realised }) => (realised === null ? t('value.dash') : numbers.whole(realised)),
          },
        ]}
      />
    </>
  );
}

function People({ view: { t, language }, version }: VersionProps) {
  return (
    <>
      <h2>{t('score.perPerson')}</h2>
      {(['mothers', 'children', 'paud'] as const).map((list) => {
        const people = version.people
          .filter((person) => person.list === list)
          .map((person, i) => ({ person, n: i + 1 }));
        if (people.length === 0) return null;
        return (
          <DataTable
            label={`${t('score.perPerson')}, ${t(`score.${list}`)}`}
            rows={people}
            columns={[
              { label: t(`score.${list}`), cell: ({ person, n }) => person.name ?? t('score.row', { n }) },
              ...people[0]!.person.verdicts.map(({ service }) => ({
                label: SERVICE_NAMES[service][language],
                cell: ({ person }: (typeof people)[number]) =>
                  person.verdicts.find((each) => each.service === service)?.verdict ?? '',
              })),
            ]}
          />
        );
      })}
    </>
  );
}
