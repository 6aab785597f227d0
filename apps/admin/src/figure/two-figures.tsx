import type { FigureBeside } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { FEWEST_FOR_PERCENT } from '../region/figure-set.ts';
import { DataTable } from '../ui/data-table.tsx';
import { regionName } from '../ui/region-name.ts';
import { SummaryList } from '../ui/summary-list.tsx';
import { Tag } from '../ui/tag.tsx';
import { shareWords } from './explained-words.ts';

type Survey = FigureBeside['surveys'][number];

interface Line {
  kind: 'survey' | 'model' | 'routine' | 'target';
  name: string;
  value: string;
  range: string;
  by: string;
}

export interface TwoFiguresProps {
  view: View;
  of: FigureBeside;
  /** On a dashboard: the figures and the bounds, and a way to the rest. */
  more?: string;
}

/** A survey's figure and the routine one side by side, each by its kind and year, and what can explain a gap. */
export function TwoFigures({ view, of, more }: TwoFiguresProps) {
  const { t } = view;
  return (
    <section id="survei">
      <h2>{t('beside.title')}</h2>
      <p class="text">{t('beside.lead')}</p>
      <DataTable<Line>
        label={t('beside.title')}
        rows={linesOf(view, of)}
        columns={[
          { label: t('beside.what'), cell: ({ kind }) => <Tag tone="plain">{t(`why.kind.${kind}`)}</Tag> },
          { label: t('beside.of'), cell: ({ name }) => name },
          { label: t('beside.value'), number: true, cell: ({ value }) => value },
          { label: t('beside.range'), number: true, cell: ({ range }) => range },
          { label: t('beside.by'), wide: true, cell: ({ by }) => by },
        ]}
      />
      {of.surveys.length === 0 ? <p class="quiet">{t('beside.noSurvey')}</p> : null}
      <p class="text">{boundsWords(view, of)}</p>
      {more === undefined ? (
        <Explanations view={view} of={of} />
      ) : (
        <p class="no-print">
          <a href={more}>{t('beside.more')}</a>
        </p>
      )}
    </section>
  );
}

const rangeWords = ({ numbers }: View, range: { low: number; high: number } | null): string =>
  range === null ? '–' : `${numbers.tenth(range.low)}–${numbers.percent(range.high)}`;

function linesOf(view: View, of: FigureBeside): Line[] {
  const { t, numbers, dates } = view;
  const { routine } = of;
  const surveys = of.surveys.map((row): Line => {
    const range = row.low === null || row.high === null ? null : { low: row.low, high: row.high };
    return {
      kind: row.kind,
      name: `${row.name}, ${row.survey} ${row.year}`,
      value: numbers.percent(row.value),
      range: range === null ? '–' : `${rangeWords(view, range)} (${t('beside.interval')})`,
      by: row.source,
    };
  });
  const own: Line = {
    kind: 'routine',
    name: `${regionName(of.region)}, ${dates.month(of.period)}`,
    value: shareWords(view, routine),
    range: routine.bounds === null ? '–' : `${rangeWords(view, routine.bounds)} (${t('beside.boundsNote')})`,
    by:
      routine.targets === null || routine.source === null || routine.coverage === null
        ? t('beside.routineBy', { part: routine.numerator, whole: routine.denominator })
        : t('beside.coverage', {
            measured: routine.denominator,
            targets: routine.targets,
            share: numbers.percent(routine.coverage),
            source: t(`source.${routine.source}`),
          }),
  };
  const targets = of.targets.map(
    ({ year, value, source }): Line => ({
      kind: 'target',
      name: `Indonesia, ${year}`,
      value: numbers.percent(value),
      range: '–',
      by: source ?? t('beside.targetUnsure'),
    }),
  );
  return [own, ...surveys, ...targets];
}

function boundsWords({ t, numbers }: View, { routine }: FigureBeside): string {
  const { bounds, noBounds } = routine;
  if (bounds !== null) {
    return t('beside.bounds', { low: numbers.percent(bounds.low), high: numbers.percent(bounds.high) });
  }
  return noBounds === null ? '' : t(`beside.noBounds.${noBounds}`);
}

function Explanations({ view, of }: { view: View; of: FigureBeside }) {
  const { t } = view;
  const judged = of.surveys.filter(({ same }) => same);
  const enough = of.routine.denominator >= FEWEST_FOR_PERCENT;
  return (
    <>
      {of.surveys.length > 0 && judged.length === 0 ? <p class="text">{t('beside.wider')}</p> : null}
      {enough ? judged.map((survey) => <Gap view={view} of={of} survey={survey} />) : null}
      <Ages view={view} of={of} />
      <Quality view={view} of={of} />
    </>
  );
}

/** Neutral words on what can and what cannot explain the gap; nothing here corrects either figure. */
function Gap({ view, of: { routine }, survey }: { view: View; of: FigureBeside; survey: Survey }) {
  const { t, numbers } = view;
  const { unmeasuredCanExplain: can, highestCoverage, ageMixExplains } = survey;
  const even = routine.evenAges;
  return (
    <>
      <h3>
        {t('beside.canTitle', {
          survey: survey.survey,
          year: String(survey.year),
          value: numbers.percent(survey.value),
        })}
      </h3>
      <ul>
        <li>
          {can === null ? t('beside.unmeasuredUnknown') : t(can ? 'beside.unmeasuredCan' : 'beside.unmeasuredCannot')}{' '}
          {highestCoverage === null ? null : t('beside.highest', { share: numbers.percent(highestCoverage) })}
        </li>
        <li>
          {even === null || ageMixExplains === null
            ? t('beside.agesUnknown')
            : t(ageMixExplains ? 'beside.agesCan' : 'beside.agesCannot', { value: numbers.percent(even) })}
        </li>
        <li>{t('beside.always')}</li>
      </ul>
    </>
  );
}

function Ages({ view, of: { routine } }: { view: View; of: FigureBeside }) {
  const { t, numbers } = view;
  if (routine.denominator === 0) return null;
  return (
    <details>
      <summary>{t('beside.ages')}</summary>
      <DataTable<FigureBeside['routine']['ages'][number]>
        label={t('beside.ages')}
        rows={routine.ages}
        columns={[
          { label: t('beside.age'), cell: ({ group }) => group.replace('-', '–') },
          { label: t('why.denominator'), number: true, cell: ({ denominator }) => numbers.whole(denominator) },
          { label: t('why.value'), number: true, cell: (part) => shareWords(view, part) },
        ]}
      />
    </details>
  );
}

function Quality({ view, of: { quality, period } }: { view: View; of: FigureBeside }) {
  const { t, numbers, dates } = view;
  if (quality === null || quality.measured === 0) return null;
  const { excluded, notRecorded, measured, wrongPosition, withPosition } = quality;
  const of = (part: number, whole: number) =>
    t('beside.outOf', { part: numbers.whole(part), whole: numbers.whole(whole) });
  const digits = (found: typeof quality.length) =>
    found === null || found.n < FEWEST_FOR_PERCENT
      ? t('value.dash')
      : t('beside.digits', { score: numbers.decimal(found.score), rating: t(`beside.rating.${found.rating}`) });
  return (
    <>
      <h3>{t('beside.quality', { month: dates.month(period) })}</h3>
      <SummaryList
        rows={[
          [t('beside.excluded'), of(excluded, measured)],
          [t('beside.notRecorded'), of(notRecorded, measured)],
          [t('beside.lengthDigits'), digits(quality.length)],
          [t('beside.weightDigits'), digits(quality.weight)],
          [t('beside.position'), of(wrongPosition, withPosition)],
        ]}
      />
    </>
  );
}
