import type { Figure, RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { type Coverage, coveragesOf, figureOf, measuredIn, PREVALENCES } from './figure-set.ts';
import { isPlainNumber, nameOf, partWords, valueWords } from './figure-words.ts';

export interface KeyFiguresProps {
  view: View;
  page: RegionPage;
}

export function KeyFigures({ view, page }: KeyFiguresProps) {
  const { t } = view;
  const { own } = page;
  return (
    <>
      <h2>{t('region.coverage')}</h2>
      <CoverageFigures view={view} own={own} />
      <h2>{t('region.status')}</h2>
      <p class="text">{routineSentence(view, own)}</p>
      <ul class="figures">
        {PREVALENCES.map((code) => (
          <PrevalenceCard view={view} code={code} figure={figureOf(own, code)} />
        ))}
      </ul>
    </>
  );
}

/** A prevalence never stands without the coverage behind it, and never looks like a survey's. */
function routineSentence(view: View, own: readonly Figure[]): string {
  const { t } = view;
  const measured = measuredIn(own);
  const all = coveragesOf(own);
  const coverage = all.map((one) => coverageWords(view, one)).join(', ');
  if (all.length === 0) return t('region.routineUnknown', { n: measured });
  return t('region.routine', { n: measured, coverage });
}

export const coverageWords = (view: View, { source, figure }: Coverage): string =>
  `D/S ${valueWords(view, figure)} (${view.t('region.sourceOfS', { source: view.t(`source.${source}`) })})`;

function CoverageFigures({ view, own }: { view: View; own: readonly Figure[] }) {
  const { t, numbers } = view;
  const coverages = coveragesOf(own);
  return (
    <ul class="figures">
      <Card label={t('region.measured')} value={numbers.whole(measuredIn(own))} notes={[t('region.measuredNote')]} />
      {coverages.length === 0 ? <UnfilledTargets view={view} /> : null}
      {coverages.map(({ source, figure }) => (
        <>
          <Card
            label={t('region.targets')}
            value={numbers.whole(figure.denominator ?? 0)}
            notes={[t('region.sourceOfS', { source: t(`source.${source}`) })]}
          />
          <Card
            label={t('region.dOverS')}
            value={valueWords(view, figure)}
            words={!isPlainNumber(figure)}
            share={figure.value}
            notes={[
              partWords(view, figure),
              t('region.sourceOfS', { source: t(`source.${source}`) }),
              figure.notRecorded > 0 ? t('region.outsideTargets', { n: figure.notRecorded }) : '',
            ]}
          />
        </>
      ))}
    </ul>
  );
}

function UnfilledTargets({ view: { t } }: { view: View }) {
  return (
    <>
      <Card label={t('region.targets')} value={t('value.dash')} notes={[t('region.unfilled')]} />
      <Card label={t('region.dOverS')} value={t('value.dash')} notes={[t('region.unfilled')]} />
    </>
  );
}

function PrevalenceCard({ view, code, figure }: { view: View; code: string; figure: Figure | null }) {
  const { t } = view;
  const excluded = figure?.excluded ?? 0;
  const notRecorded = figure?.notRecorded ?? 0;
  return (
    <Card
      label={nameOf(view, code)}
      value={valueWords(view, figure)}
      words={!isPlainNumber(figure)}
      share={figure?.value ?? null}
      notes={[
        figure?.value === null ? t('value.none') : partWords(view, figure),
        t('region.excluded', { n: excluded }),
        t('region.notRecorded', { n: notRecorded }),
      ]}
    />
  );
}

interface CardProps {
  label: string;
  value: string;
  /** The value is words, set smaller. */
  words?: boolean;
  /** Percent, drawn as a bar. */
  share?: number | null;
  notes: readonly string[];
}

function Card({ label, value, words = false, share = null, notes }: CardProps) {
  return (
    <li class="figure">
      <h3>{label}</h3>
      <b class={words ? 'words' : undefined}>{value}</b>
      {share === null ? null : (
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect width={Math.min(100, share).toFixed(1)} height="6" />
        </svg>
      )}
      {notes
        .filter((note) => note !== '')
        .map((note) => (
          <p>{note}</p>
        ))}
    </li>
  );
}
