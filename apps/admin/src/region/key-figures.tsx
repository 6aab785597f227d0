import type { Figure, RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { FigureCard } from '../ui/figure-card.tsx';
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
      <p class="text">{routineSentence(view, page)}</p>
      <ul class="figures">
        {KEY_FIGURES.map((key) => (
          <PrevalenceCard view={view} own={own} of={key} />
        ))}
      </ul>
    </>
  );
}

/** A prevalence never stands without the coverage behind it, and never looks like a survey's. */
function routineSentence(view: View, page: RegionPage): string {
  const { t } = view;
  const n = measuredIn(page.own);
  const { shown } = coveragesOf(page, page.own);
  if (shown.length === 0) return t('region.routineUnknown', { n, why: whyNoCoverage(view, page) });
  return t('region.routine', { n, coverage: shown.map((one) => coverageWords(view, one)).join(', ') });
}

const whyNoCoverage = ({ t }: View, { region, targetSource }: RegionPage): string =>
  region.level !== 'province' && targetSource === null ? t('region.noSource') : t('region.unfilled');

export const coverageWords = (view: View, { source, figure }: Coverage): string =>
  `D/S ${valueWords(view, figure)} (${view.t('region.sourceOfS', { source: view.t(`source.${source}`) })})`;

function CoverageFigures({ view, page }: KeyFiguresProps) {
  const { t, numbers } = view;
  const { shown, others } = coveragesOf(page, page.own);
  return (
    <ul class="figures">
      <FigureCard
        label={t('region.measured')}
        value={numbers.whole(measuredIn(page.own))}
        notes={[t('region.measuredNote')]}
      />
      {shown.length === 0 ? <UnfilledTargets view={view} why={whyNoCoverage(view, page)} others={others} /> : null}
      {shown.map((coverage) => (
        <CoverageCards view={view} coverage={coverage} others={others} />
      ))}
      <Reporting view={view} page={page} />
    </ul>
  );
}

interface CoverageCardsProps {
  view: View;
  coverage: Coverage;
  others: readonly Coverage[];
}

function CoverageCards({ view, coverage: { source, figure }, others }: CoverageCardsProps) {
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
        notes={[partWords(view, figure), named, outside, ...others.map((other) => otherWords(view, other))]}
      />
    </>
  );
}

interface UnfilledProps {
  view: View;
  why: string;
  others: readonly Coverage[];
}

function UnfilledTargets({ view, why, others }: UnfilledProps) {
  const { t } = view;
  const notes = [why, ...others.map((other) => otherWords(view, other))];
  return (
    <>
      <FigureCard label={t('region.targets')} value={t('value.dash')} notes={[why]} />
      <FigureCard label={t('region.dOverS')} value={t('value.dash')} notes={notes} />
    </>
  );
}

/** A source that is filled in but not the one reported stays readable beside it. */
const otherWords = (view: View, { source, figure }: Coverage): string =>
  view.t('region.otherSource', { source: view.t(`source.${source}`), value: valueWords(view, figure) });

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
