import type { Figure, RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { FigureCard } from './figure-card.tsx';
import { type Coverage, coveragesOf, figureOf, KEY_FIGURES, type KeyFigure, measuredIn } from './figure-set.ts';
import { isPlainNumber, nameOf, partWords, valueWords } from './figure-words.ts';

export interface KeyFiguresProps {
  view: View;
  page: RegionPage;
}

/** How many were measured, then what was found in them: never the second without the first. */
export function KeyFigures({ view, page }: KeyFiguresProps) {
  const { t } = view;
  const { own } = page;
  return (
    <>
      <h2>{t('region.coverage')}</h2>
      <CoverageFigures view={view} page={page} />
      <h2>{t('region.status')}</h2>
      <p class="text">{routineSentence(view, own)}</p>
      <ul class="figures">
        {KEY_FIGURES.map((key) => (
          <PrevalenceCard view={view} own={own} of={key} />
        ))}
      </ul>
    </>
  );
}

/** A prevalence never stands without the coverage behind it, and never looks like a survey's. */
function routineSentence(view: View, own: readonly Figure[]): string {
  const { t } = view;
  const n = measuredIn(own);
  const coverages = coveragesOf(own);
  if (coverages.length === 0) return t('region.routineUnknown', { n });
  return t('region.routine', { n, coverage: coverages.map((one) => coverageWords(view, one)).join(', ') });
}

export const coverageWords = (view: View, { source, figure }: Coverage): string =>
  `D/S ${valueWords(view, figure)} (${view.t('region.sourceOfS', { source: view.t(`source.${source}`) })})`;

function CoverageFigures({ view, page }: KeyFiguresProps) {
  const { t, numbers } = view;
  const coverages = coveragesOf(page.own);
  return (
    <ul class="figures">
      <FigureCard
        label={t('region.measured')}
        value={numbers.whole(measuredIn(page.own))}
        notes={[t('region.measuredNote')]}
      />
      {coverages.length === 0 ? <UnfilledTargets view={view} /> : null}
      {coverages.map((coverage) => (
        <CoverageCards view={view} coverage={coverage} />
      ))}
      <Reporting view={view} page={page} />
    </ul>
  );
}

function CoverageCards({ view, coverage: { source, figure } }: { view: View; coverage: Coverage }) {
  const { t, numbers } = view;
  const named = t('region.sourceOfS', { source: t(`source.${source}`) });
  const outside = figure.notRecorded > 0 ? t('region.outsideTargets', { n: figure.notRecorded }) : '';
  return (
    <>
      <FigureCard label={t('region.targets')} value={numbers.whole(figure.denominator ?? 0)} notes={[named]} />
      <FigureCard
        label={t('region.dOverS')}
        value={valueWords(view, figure)}
        words={!isPlainNumber(figure)}
        share={figure.value}
        notes={[partWords(view, figure), named, outside]}
      />
    </>
  );
}

function UnfilledTargets({ view: { t } }: { view: View }) {
  return (
    <>
      <FigureCard label={t('region.targets')} value={t('value.dash')} notes={[t('region.unfilled')]} />
      <FigureCard label={t('region.dOverS')} value={t('value.dash')} notes={[t('region.unfilled')]} />
    </>
  );
}

/** How many of the regions below have measured anyone at all. */
function Reporting({ view, page }: KeyFiguresProps) {
  const { t } = view;
  const below = page.rows[0]?.region.level;
  if (below === undefined || below === 'province') return null;
  const reporting = page.rows.filter(({ figures }) => measuredIn(figures) > 0).length;
  return (
    <FigureCard
      label={t('region.reporting')}
      value={t('value.ofMany', { part: reporting, whole: page.rows.length })}
      words
      share={(reporting / page.rows.length) * 100}
      notes={[t(`region.reporting.${below}`)]}
    />
  );
}

/** `2,2% (76)`; in words the count is said already. */
function withCount(view: View, figure: Figure): string {
  const value = valueWords(view, figure);
  return isPlainNumber(figure) && figure.value !== null ? `${value} (${view.numbers.whole(figure.numerator)})` : value;
}

function PrevalenceCard({ view, own, of }: { view: View; own: readonly Figure[]; of: KeyFigure }) {
  const { t } = view;
  const figure = figureOf(own, of.code);
  const severe = of.severe === null ? null : figureOf(own, of.severe);
  return (
    <FigureCard
      label={nameOf(view, of.code)}
      value={valueWords(view, figure)}
      words={!isPlainNumber(figure)}
      share={figure?.value ?? null}
      notes={[
        figure?.value == null ? t('value.none') : partWords(view, figure),
        severe === null || of.severe === null
          ? ''
          : t('region.ofThese', {
              name: nameOf(view, of.severe).toLowerCase(),
              value: withCount(view, severe),
            }),
        t('region.leftOut', { excluded: figure?.excluded ?? 0, missing: figure?.notRecorded ?? 0 }),
      ]}
    />
  );
}
