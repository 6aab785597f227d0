import type { SearchPage as Found, FoundPeople, Me, RegionRef } from '@konvergensi/contract';
import { type Indicator, indicators } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { FoundTable } from '../register/search.page.tsx';
import { whyAddress } from '../table/heat-table.ts';
import { Empty } from '../ui/empty.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { regionName } from '../ui/region-name.ts';
import { SeekForm } from '../ui/seek-form.tsx';
import { TERMS } from '../ui/term.tsx';

export interface SearchProps {
  view: View;
  me: Me;
  q: string;
  found: Found | null;
  people: FoundPeople['people'];
  month: string;
}

/** People, regions, indicators and terms by part of their name. */
export function SearchPage({ view, me, q, found, people, month }: SearchProps) {
  const { t } = view;
  // A NIK is not written back.
  const shown = /\d{8}/.test(q) ? '' : q;
  const regions = found?.regions ?? [];
  const named = q.length < 2 ? [] : indicatorsNamed(q);
  const terms =
    q.length < 2 ? [] : TERMS.filter((term) => t(`termName.${term}`).toLowerCase().includes(q.toLowerCase()));
  const held = me.grants.find(({ region }) => region !== null)?.region ?? null;
  return (
    <PageFrame view={view} title={t('search.title')} me={me} crumbs={[{ label: t('search.title') }]}>
      <h1>{t('search.title')}</h1>
      <SeekForm view={view} me={me} id="q" value={shown} />
      {q !== '' && people.length + regions.length + named.length + terms.length === 0 ? (
        <Empty title={t('search.nothing', { q: shown })} hint={t('search.hint')} />
      ) : null}
      {people.length === 0 ? null : (
        <>
          <h2>{t('search.people')}</h2>
          <FoundTable view={view} label={t('search.people')} people={people} />
        </>
      )}
      <Regions view={view} regions={regions} />
      <Indicators view={view} named={named} held={held} month={month} />
      {terms.length === 0 ? null : (
        <>
          <h2>{t('search.terms')}</h2>
          <dl class="summary card">
            {terms.map((term) => (
              <div>
                <dt>{t(`termName.${term}`)}</dt>
                <dd>{t(`term.${term}`)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </PageFrame>
  );
}

const MOST = 12;

const indicatorsNamed = (q: string): Indicator[] => {
  const part = q.toLowerCase();
  return indicators
    .filter(({ name, code }) => [name.id, name.en, code].some((text) => text.toLowerCase().includes(part)))
    .slice(0, MOST);
};

function Regions({ view: { t }, regions }: { view: View; regions: Found['regions'] }) {
  if (regions.length === 0) return null;
  return (
    <>
      <h2>{t('search.regions')}</h2>
      <ul class="tasks">
        {regions.map(({ region, within }) => (
          <li>
            <div>
              <a href={`/wilayah/${region.code}`}>{regionName(region)}</a>
              <p>
                {t(`kind.${region.kind}`)}
                {within === null ? '' : ` · ${within}`} · <span class="num">{region.code}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

interface IndicatorsProps {
  view: View;
  named: readonly Indicator[];
  held: RegionRef | null;
  month: string;
}

function Indicators({ view: { t, language }, named, held, month }: IndicatorsProps) {
  if (named.length === 0) return null;
  return (
    <>
      <h2>{t('search.indicators')}</h2>
      <ul class="tasks">
        {named.map(({ code, name, numerator }) => (
          <li>
            <div>
              {held === null ? name[language] : <a href={whyAddress(held.code, code, month)}>{name[language]}</a>}
              <p>{numerator[language]}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
