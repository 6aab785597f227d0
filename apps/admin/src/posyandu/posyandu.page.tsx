import type { PosyanduMonth } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { VillageTabs } from '../record/village-tabs.tsx';
import { FilterForm } from '../ui/filter-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { nameOf, type PosyanduRow, ruleWords, toolWords } from './posyandu-words.ts';
import { Recap } from './recap.tsx';

export interface PosyanduProps {
  view: View;
  place: Place;
  data: PosyanduMonth;
  notice: string | null;
}

/** The posyandu of a village or working area in a month: days, who has not come, tools, and the recap for signature. */
export function PosyanduPage({ view, place, data, notice }: PosyanduProps) {
  const { t } = view;
  const { code, name, level } = place.region;
  const village = level === 'village';
  const title = t('posyandu.title', { name });
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('posyandu.crumb') }]}>
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      {village ? <VillageTabs view={view} code={code} current="posyandu" names /> : null}
      <p class="lead">{t('posyandu.lead')}</p>
      <FilterForm
        view={view}
        action={village ? `/desa/${code}/posyandu` : `/wilayah/${code}/posyandu`}
        month={{ label: t('child.month'), value: data.month, max: data.today.slice(0, 7) }}
      />
      <ul class="tasks">
        {data.rows.map((row) => (
          <Posyandu view={view} place={place} data={data} row={row} />
        ))}
      </ul>
      {village && place.may('posyandu.write') ? (
        <p class="no-print">
          <a class="button" href={`/desa/${code}/posyandu/baru`}>
            {t('posyandu.add')}
          </a>
        </p>
      ) : null}
      <Recap view={view} data={data} signed={village} />
      <TakeAway view={view} />
    </PlaceFrame>
  );
}

interface OneProps {
  view: View;
  place: Place;
  data: PosyanduMonth;
  row: PosyanduRow;
}

/** One posyandu: when it opens next, whom and who, whether it was held, and what is wrong with its tools. */
function Posyandu({ view, place, data, row }: OneProps) {
  const { t, dates } = view;
  const { plan, session, counts, village } = row;
  const name = nameOf(view, row);
  const said = [
    plan === null ? t('posyandu.notSaid') : ruleWords(view, plan),
    plan === null ? '' : t('posyandu.next', { date: dates.day(plan.next) }),
    plan?.dusun ?? '',
    plan?.cadres ?? '',
  ];
  const tools = toolWords(view, plan, data.today);
  return (
    <li>
      <div>
        {place.may('person.list') ? (
          <a href={`/desa/${village.code}/posyandu/${row.id}/${data.month}`}>
            <b>{name}</b>
          </a>
        ) : (
          <b>{name}</b>
        )}{' '}
        {place.region.level === 'village' ? null : <small>{village.name}</small>}
        {row.name === null ? null : <p>{said.filter((word) => word !== '').join(' · ')}</p>}
        <p>
          {t('posyandu.came', { d: counts.d, s: counts.s })}
          {counts.s > counts.d ? `, ${t('posyandu.missing', { n: counts.s - counts.d })}` : ''}
        </p>
        {tools === null ? null : (
          <p>
            {t('posyandu.tools')}: {tools}
          </p>
        )}
      </div>
      <Tag tone={session === null ? 'warn' : 'good'}>
        {session === null ? t('posyandu.notHeld') : t('posyandu.held', { date: dates.day(session.on) })}
      </Tag>
      {row.name !== null && place.may('posyandu.write') ? (
        <a class="no-print" href={`/desa/${village.code}/posyandu/${row.id}`}>
          {t('posyandu.edit')}
        </a>
      ) : null}
    </li>
  );
}
