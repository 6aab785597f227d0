import type { Figure, RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { FigureCard } from '../ui/figure-card.tsx';
import { Term, type TermName } from '../ui/term.tsx';
import { changeOf } from './figure-change.ts';
import { type Coverage, coveragesOf, figureOf, KEY_FIGURES, type KeyFigure, measuredIn } from './figure-set.ts';
import { isPlainNumber, nameOf, partWords, valueWords } from './figure-words.ts';

export interface KeyFiguresProps {
  view: View;
  page: RegionPage;
}

/** How many of those who should were measured, then what was found in them: never the second without the first. */
export function KeyFigures({ view, page }: KeyFiguresProps) {
  const { t } = view;
  const { shown, others } = coveragesOf(page, page.own);
  return (
    <>
      <h2 class="unseen">{t('region.keyFigures')}</h2>
      <ul class="figures">
        {shown.length === 0 ? <UnknownCoverage view={view} page={page} others={others} /> : null}
        {shown.map((coverage) => (
          <CoverageCard view={view} page={page} coverage={coverage} others={others} />
        ))}
        {KEY_FIGURES.map((key) => (
          <PrevalenceCard view={view} page={page} of={key} />
        ))}
      </ul>
      <p class="text">{routineSentence(view, page)}</p>
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

interface CoverageCardProps extends KeyFiguresProps {
  coverage: Coverage;
  others: readonly Coverage[];
}

function CoverageCard({ view, page, coverage: { source, figure }, others }: CoverageCardProps) {
  const { t } = view;
  return (
    <FigureCard
      label={
        <Term view={view} of="ds">
          {t('region.dOverS')}
        </Term>
      }
      value={valueWords(view, figure)}
      words={!isPlainNumber(figure)}
      share={figure.value}
      change={changeOf(view, page, figure.indicator)}
      notes={[
        partWords(view, figure) === '' ? null : t('region.weighedOf', { parts: partWords(view, figure) }),
        t('region.sourceOfS', { source: t(`source.${source}`) }),
        figure.notRecorded > 0 ? t('region.outsideTargets', { n: figure.notRecorded }) : null,
        ...others.map((other) => otherWords(view, other)),
      ]}
    />
  );
}

function UnknownCoverage({ view, page, others }: KeyFiguresProps & { others: readonly Coverage[] }) {
  const { t } = view;
  return (
    <FigureCard
      label={
        <Term view={view} of="ds">
          {t('region.dOverS')}
        </Term>
      }
      value={t('value.dash')}
      notes={[whyNoCoverage(view, page), ...others.map((other) => otherWords(view, other))]}
    />
  );
}

/** A source that is filled in but not the one reported stays readable beside it. */
const otherWords = (view: View, { source, figure }: Coverage): string =>
  view.t('region.otherSource', { source: view.t(`source.${source}`), value: valueWords(view, figure) });

/** `2,2% (76)`; in words the count is said already. */
function withCount(view: View, figure: Figure): string {
  const value = valueWords(view, figure);
  return isPlainNumber(figure) && figure.value !== null ? `${value} (${view.numbers.whole(figure.numerator)})` : value;
}

const TERM_OF: Readonly<Record<KeyFigure['code'], TermName>> = {
  stunted: 'stunting',
  underweight: 'underweight',
  wasted: 'wasting',
};

/** The month in which all are measured, beside the longer period that counts each child by its last value. */
function campaignWords(view: View, { period, figures }: RegionPage['campaign'][number], code: string): string | null {
  const figure = figureOf(figures, code);
  if (figure?.value == null) return null;
  const parts = isPlainNumber(figure) ? ` (${partWords(view, figure)})` : '';
  return view.t('region.campaign', { month: view.dates.month(period), value: `${valueWords(view, figure)}${parts}` });
}

function PrevalenceCard({ view, page, of }: KeyFiguresProps & { of: KeyFigure }) {
  const { t } = view;
  const figure = figureOf(page.own, of.code);
  const severe = figureOf(page.own, of.severe);
  return (
    <FigureCard
      label={<Term view={view} of={TERM_OF[of.code]} />}
      value={valueWords(view, figure)}
      words={!isPlainNumber(figure)}
      share={figure?.value ?? null}
      change={changeOf(view, page, of.code)}
      notes={[
        figure?.value == null ? t('value.none') : partWords(view, figure),
        severe === null
          ? null
          : t('region.ofThese', { name: nameOf(view, of.severe).toLowerCase(), value: withCount(view, severe) }),
        t('region.leftOut', { excluded: figure?.excluded ?? 0, missing: figure?.notRecorded ?? 0 }),
        ...page.campaign.map((month) => campaignWords(view, month, of.code)),
      ]}
    />
  );
}
