import type { CertaintyList } from '@konvergensi/contract';
import { FOLLOWING, SERVICE_NAMES } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { quarterWords, ratioWords } from './certainties.tsx';

type Person = CertaintyList['people'][number];

/** For whom in a village one of the four certainties does not hold: by name for who may read names, else as a row. */
export function CertaintyPage({ view, place, list }: { view: View; place: Place; list: CertaintyList }) {
  const { t, language } = view;
  const { code } = place.region;
  const title = t('minilok.certaintyOf', {
    certainty: t(`minilok.certainty.${list.certainty}`),
    place: place.region.name,
  });
  const address = `/desa/${code}/empat-pasti?triwulan=${list.quarter}&pasti=`;
  const rows = list.people.map((person, i) => ({ person, n: i + 1 }));
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('minilok.certainties'), href: `/wilayah/${code.slice(0, 8)}/minilok` }, { label: title }]}
    >
      <h1>{title}</h1>
      <p class="lead">
        {t('minilok.certaintyLead', { quarter: quarterWords(view, list.quarter), ratio: ratioWords(view, list) })}
      </p>
      <ul class="links no-print">
        {FOLLOWING.map((one) => (
          <li>
            {one === list.certainty ? (
              <b>{t(`minilok.certainty.${one}`)}</b>
            ) : (
              <a href={`${address}${one}`}>{t(`minilok.certainty.${one}`)}</a>
            )}
          </li>
        ))}
      </ul>
      <TakeAway view={view} />
      {rows.length === 0 ? (
        <Empty title={t('minilok.certaintyAll')} />
      ) : (
        <DataTable
          label={t('minilok.certaintyLacks')}
          rows={rows}
          columns={[
            {
              label: t('minilok.certaintyWho'),
              cell: ({ person, n }) => <Who view={view} code={code} person={person} n={n} />,
            },
            { label: t('minilok.certaintyGroup'), cell: ({ person }) => t(`score.${person.list}`) },
            { label: t('minilok.certaintyDue'), number: true, cell: ({ person }) => person.due },
            {
              label: t(list.certainty === 'tercatat' ? 'minilok.certaintyLate' : 'minilok.certaintyMissing'),
              wide: true,
              cell: ({ person }) => person.lacking.map((service) => SERVICE_NAMES[service][language]).join(', '),
            },
          ]}
        />
      )}
    </PlaceFrame>
  );
}

function Who({ view, code, person, n }: { view: View; code: string; person: Person; n: number }) {
  if (person.name === null || person.person === null) return <>{view.t('score.row', { n })}</>;
  return <a href={`/desa/${code}/layanan/${person.person}`}>{person.name}</a>;
}
