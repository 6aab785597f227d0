import type { ChildPage as ChildData, GrowthFinding, PersonServices } from '@konvergensi/contract';
import { FamilyLink } from '../family/family-sheet.page.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ServicesOfPerson } from '../record/person-services.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Note } from '../ui/note.tsx';
import { Notice } from '../ui/notice.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { Tag, type Tone } from '../ui/tag.tsx';
import { Glossary } from '../ui/term.tsx';
import { type Standing, standingOf } from './child-standing.ts';
import { ageWords } from './child-table.tsx';
import { FindingForm } from './finding-form.tsx';
import { GrowthCharts } from './growth-charts.tsx';
import { growthSentence } from './growth-sentence.ts';
import { INDICES } from './index-scores.ts';

export interface ChildProps {
  view: View;
  place: Place;
  page: ChildData;
  today: string;
  services: PersonServices | null;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** One child: the next step first, then how it grows, then the measurements behind it. */
export function ChildPage({ view, place, page, today, services, refusal = null, notice = null }: ChildProps) {
  const { t, dates } = view;
  const { child } = page;
  const standing = standingOf(page);
  const here = `/desa/${place.region.code}/anak/${child.id}`;
  const list = { label: t('region.goChildren'), href: `/desa/${place.region.code}/anak` };
  return (
    <PlaceFrame view={view} title={child.name} place={place} crumbs={[list, { label: child.name }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <p class="kicker">
        {t(`sex.${child.sex}`)} · {ageWords(view, child.birthDate, today)}
      </p>
      <h1>{child.name}</h1>
      <Next view={view} place={place} standing={standing} here={here} services={services} />
      {page.measurements.length === 0 ? (
        <Empty title={t('child.never')} />
      ) : (
        <>
          <Words view={view} page={page} standing={standing} />
          <GrowthCharts view={view} page={page} />
        </>
      )}
      {place.may('finding.confirm') && standing.indicated.length > 0 ? (
        <FindingForm
          view={view}
          page={page}
          indicated={standing.indicated}
          action={`${here}/pastikan`}
          refusal={refusal}
        />
      ) : null}
      {services === null ? null : <ServicesOfPerson view={view} place={place} services={services} />}
      <Findings view={view} findings={page.findings} />
      <SummaryList
        rows={[
          [t('child.born'), dates.day(child.birthDate)],
          [t('child.parents'), child.parents || t('value.dash')],
          [t('child.posyandu'), child.posyandu ?? t('value.dash')],
        ]}
      />
      <Glossary view={view} of={['z', 'tbu', 'bbu', 'bbtb', 'stunting']} />
    </PlaceFrame>
  );
}

interface NextProps extends Pick<ChildProps, 'view' | 'place' | 'services'> {
  standing: Standing;
  here: string;
}

function Next({ view, place, standing, here, services }: NextProps) {
  const { t, language } = view;
  const { next } = standing;
  const health = place.may('finding.confirm');
  const words = next === 'confirm' ? t(health ? 'next.confirmHealth' : 'next.confirm') : t(`next.${next}`);
  const first = services?.items.find(({ state, service }) => state !== 'later' && service !== 'weighing');
  const tone = next === 'refer-today' ? 'bad' : next === 'go-on' ? 'good' : 'warn';
  return (
    <Note tone={tone}>
      <p>
        <b>{t('next.title')}</b> {words}
      </p>
      {first === undefined ? null : <p>{t('next.alsoService', { service: first.name[language] })}</p>}
      <p class="no-print">
        {place.may('measurement.write') ? (
          <a class="button" href={`${here}/ukur`}>
            {t('child.form')}
          </a>
        ) : null}
        <FamilyLink view={view} here={here} />
      </p>
    </Note>
  );
}

const STATE_TONES: Readonly<Record<'indicated' | 'confirmed' | 'withdrawn', Tone>> = {
  indicated: 'warn',
  confirmed: 'bad',
  withdrawn: 'plain',
};

/** The three indices in sentences, each with how sure it is. */
function Words({ view, page, standing }: { view: View; page: ChildData; standing: Standing }) {
  const { t } = view;
  return (
    <ul class="tasks">
      {INDICES.map((index) => {
        const state = standing.states[index];
        return (
          <li>
            <div>
              {growthSentence(view, index, page.measurements) ?? t('child.noScore', { index: t(`child.z.${index}`) })}
            </div>
            {state === 'none' ? null : <Tag tone={STATE_TONES[state]}>{t(`finding.${state}`)}</Tag>}
          </li>
        );
      })}
    </ul>
  );
}

function Findings({ view, findings }: { view: View; findings: readonly GrowthFinding[] }) {
  const { t, dates } = view;
  if (findings.length === 0) return null;
  return (
    <>
      <h2>{t('finding.history')}</h2>
      <SummaryList
        rows={[...findings]
          .reverse()
          .map(({ index, measuredOn, state, tool, by, note }) => [
            `${t(`child.z.${index}`)}, ${dates.day(measuredOn)}`,
            [t(`finding.${state}`), t(`tool.${tool}`), by, note].filter((part) => part !== '').join(' · '),
          ])}
      />
    </>
  );
}
