import type { DueList } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Empty } from '../ui/empty.tsx';
import { Tag } from '../ui/tag.tsx';
import { VillageTabs } from './village-tabs.tsx';

type Items = DueList['people'][number]['items'];

/** Who still lacks what by the clinical schedule, with the next date; the most outstanding first. */
export function DuePage({ view, place, list }: { view: View; place: Place; list: DueList }) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('record.dueTitle', { name });
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('record.tab.jatuh-tempo') }]}>
      <h1>{title}</h1>
      <VillageTabs view={view} code={code} current="jatuh-tempo" names />
      <p class="lead">{t('record.dueLead')}</p>
      {list.people.length === 0 ? <Empty title={t('record.dueNone')} /> : null}
      <ul class="tasks">
        {list.people.map((person) => (
          <li>
            <div>
              <a href={`/desa/${code}/layanan/${person.person}`}>
                <b>{person.name}</b>
              </a>{' '}
              <small>{t(`record.list.${person.list}`)}</small>
              <DueItems view={view} items={person.items} />
            </div>
          </li>
        ))}
      </ul>
    </PlaceFrame>
  );
}

const TONES = { overdue: 'bad', due: 'warn', later: 'plain' } as const;

/** What is due to one person, the overdue first. */
export function DueItems({ view: { t, dates, language }, items }: { view: View; items: Items }) {
  return (
    <>
      {items.slice(0, 8).map(({ name, state, by, from }) => (
        <p>
          <Tag tone={TONES[state]}>{t(`record.${state}`)}</Tag> {name[language]},{' '}
          {state === 'later'
            ? t('record.dueFrom', { date: dates.day(from) })
            : t('record.dueBy', { date: dates.day(by) })}
        </p>
      ))}
    </>
  );
}
