import type { FigurePeople, Me } from '@konvergensi/contract';
import type { Indicator } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { regionCrumbs } from '../ui/crumbs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { regionName } from '../ui/region-name.ts';

type Person = FigurePeople['people'][number];

export interface FigurePeopleProps {
  view: View;
  me: Me;
  indicator: Indicator;
  of: FigurePeople;
  parents: Parameters<typeof regionCrumbs>[1];
  practice: boolean;
  /** Only those that changed. */
  changed: boolean;
}

/** The children behind a village's figure, and what became of each since the period of comparison. */
export function FigurePeoplePage({ view, me, indicator, of, parents, practice, changed }: FigurePeopleProps) {
  const { t, dates, language, numbers } = view;
  const { region, period, from } = of;
  const name = indicator.name[language];
  const base = `/wilayah/${region.code}/angka/${indicator.code}`;
  const months = `periode=${period}${from === null ? '' : `&dari=${from}`}`;
  const people = of.people.filter(({ term }) => !changed || term !== null);
  const state = (of: Person['now'], months: Person['nowMonths']) =>
    months === null ? t(`why.state.${of ?? 'absent'}`) : t('why.monthsOf', { part: months.counted, whole: months.of });
  return (
    <PageFrame
      view={view}
      title={t('why.peopleTitle', { name })}
      me={me}
      crumbs={regionCrumbs(
        me,
        [...parents, region],
        [{ label: name, href: `${base}?${months}` }, { label: t('why.people') }],
      )}
      practice={practice}
    >
      <h1>{t('why.peopleTitle', { name })}</h1>
      <p class="lead">
        {t('why.peopleLead', { n: of.people.length, region: regionName(region), month: dates.month(period) })}
      </p>
      <p class="on-paper">{t('why.noPrint')}</p>
      <div class="no-print">
        {from === null ? null : (
          <p>
            <a href={`${base}/anak?${months}${changed ? '' : '&berubah=1'}`}>
              {changed ? t('why.peopleAll') : t('why.peopleChanged', { month: dates.month(from) })}
            </a>
          </p>
        )}
        {people.length === 0 ? (
          <Empty title={t('why.peopleNone')} hint={t('why.peopleNoneHint')} />
        ) : (
          <DataTable<Person>
            label={t('why.people')}
            rows={people}
            columns={[
              {
                label: t('why.child'),
                cell: (person) => <a href={`/desa/${region.code}/anak/${person.id}`}>{person.name}</a>,
              },
              { label: t('why.born'), cell: ({ birthDate }) => dates.day(birthDate) },
              { label: t('why.now'), cell: ({ now, nowMonths }) => state(now, nowMonths) },
              { label: t('why.measuredOn'), cell: ({ date }) => (date === null ? t('value.dash') : dates.day(date)) },
              { label: 'z', number: true, cell: ({ z }) => (z === null ? t('value.dash') : numbers.score(z)) },
              ...(from === null
                ? []
                : [
                    { label: t('why.before'), cell: ({ before, beforeMonths }: Person) => state(before, beforeMonths) },
                    {
                      label: t('why.line'),
                      wide: true,
                      cell: ({ term }: Person) => (term === null ? t('value.dash') : t(`why.term.${term}`)),
                    },
                  ]),
            ]}
          />
        )}
      </div>
    </PageFrame>
  );
}
