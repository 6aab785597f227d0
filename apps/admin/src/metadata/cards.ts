import { ENTRY_LEVELS, entryLevelsOf, type Indicator, TARGET_GROUPS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';

/** One of the three forms of statistical metadata (BPS), filled from the registry; null: left to the data's producer. */
export interface Card {
  form: 'keg' | 'var' | 'ind';
  name: string;
  lines: readonly (readonly [label: string, value: string | null])[];
}

/** What an indicator's metadata cards say: of the activity, of each variable, of the indicator itself. */
export const metadataCards = (view: View, indicator: Indicator): Card[] => [
  indicatorCard(view, indicator),
  ...variablesOf(view, indicator).map((name, i) => variableCard(view, indicator, { name, isNumerator: i === 0 })),
  activityCard(view, indicator),
];

const variablesOf = ({ language }: View, { numerator, denominator }: Indicator): string[] =>
  [numerator, denominator].flatMap((words) => (words === null ? [] : [words[language]]));

const levelsOf = ({ t }: View, indicator: Indicator): string => {
  const levels =
    indicator.kind === 'entry' ? entryLevelsOf(indicator) : (['village', 'subdistrict', 'district'] as const);
  return ENTRY_LEVELS.filter((level) => levels.some((one) => one === level))
    .map((level) => t(`entry.level.${level}`))
    .join(', ');
};

const rhythmOf = ({ t }: View, indicator: Indicator): string =>
  t(`meta.every.${indicator.kind === 'entry' ? indicator.every : 'month'}`);

function indicatorCard(view: View, indicator: Indicator): Card {
  const { t, language } = view;
  const { name, numerator, denominator, group, unit, better, overTime, sources, targets, years, ruleVersion } =
    indicator;
  const [first, last] = years;
  const definition =
    denominator === null
      ? numerator[language]
      : t('meta.ratio', { numerator: numerator[language], denominator: denominator[language] });
  return {
    form: 'ind',
    name: name[language],
    lines: [
      [t('meta.name'), name[language]],
      [t('meta.concept'), TARGET_GROUPS[group][language]],
      [t('meta.definition'), definition],
      [t('meta.meaning'), t(`why.better.${better ?? 'none'}`)],
      [t('meta.formula'), t(denominator === null ? 'meta.formula.count' : 'meta.formula.percent')],
      [t('meta.measure'), t(`meta.measure.${unit}`)],
      [t('meta.unit'), t(`meta.unit.${unit}`)],
      [t('meta.breakdown'), levelsOf(view, indicator)],
      [t('meta.composite'), t('entry.no')],
      [t('meta.variables'), variablesOf(view, indicator).join('; ')],
      [t('meta.activity'), t('meta.activityName')],
      [t('meta.estimation'), levelsOf(view, indicator)],
      [t('meta.time'), t(`why.time.${overTime}`)],
      [t('meta.rhythm'), rhythmOf(view, indicator)],
      [t('meta.source'), sources.join('; ')],
      [t('meta.targets'), targetWords(view, targets)],
      [t('meta.valid'), last === null ? t('meta.since', { year: String(first) }) : `${first}–${last}`],
      [t('meta.code'), `${indicator.code} (${t('meta.rule', { version: ruleVersion })})`],
      [t('meta.public'), t('meta.public.sums')],
    ],
  };
}

function targetWords({ t, numbers }: View, targets: Indicator['targets']): string {
  const words = targets.map(
    ({ year, value, source }) => `${year}: ${numbers.decimal(value)} (${source ?? t('meta.noSource')})`,
  );
  return words.length === 0 ? t('value.dash') : words.join('; ');
}

interface Variable {
  name: string;
  isNumerator: boolean;
}

function variableCard(view: View, indicator: Indicator, { name, isNumerator }: Variable): Card {
  const { t, language } = view;
  const { kind, unit, group, sources } = indicator;
  const isAnswer = unit === 'yesno' && isNumerator;
  const rule =
    kind === 'entry' && isNumerator && indicator.denominator !== null
      ? t(`entry.list.${indicator.drawnFrom}`)
      : t(isAnswer ? 'meta.check.answer' : 'meta.check.count');
  return {
    form: 'var',
    name,
    lines: [
      [t('meta.varName'), name],
      [t('meta.alias'), t(isAnswer ? 'entry.answer' : isNumerator ? 'entry.numerator' : 'entry.denominator')],
      [t('meta.concept'), TARGET_GROUPS[group][language]],
      [t('meta.definition'), name],
      [t('meta.chosenFrom'), sources.join('; ')],
      [t('meta.refTime'), rhythmOf(view, indicator)],
      [t('meta.type'), t(isAnswer ? 'meta.type.answer' : 'meta.type.whole')],
      [t('meta.classes'), isAnswer ? `1 = ${t('entry.yes')}; 0 = ${t('entry.no')}` : t('value.dash')],
      [t('meta.check'), rule],
      [t('meta.question'), t(isAnswer ? 'meta.question.answer' : 'meta.question.count', { name })],
      [t('meta.public'), t('meta.public.sums')],
    ],
  };
}

function activityCard(view: View, indicator: Indicator): Card {
  const { t } = view;
  const isEntered = indicator.kind === 'entry';
  return {
    form: 'keg',
    name: t('meta.activityName'),
    lines: [
      [t('meta.title'), t('meta.activityName')],
      [t('meta.stat'), t('meta.stat.sector')],
      [t('meta.how'), t('meta.how.compiled')],
      [t('meta.agency'), t(`agency.${indicator.agency}`)],
      [t('meta.contact'), null],
      [t('meta.background'), t('meta.background.law')],
      [t('meta.repeated'), rhythmOf(view, indicator)],
      [t('meta.area'), t('meta.area.all')],
      [t('meta.units'), levelsOf(view, indicator)],
      [t('meta.method'), t(isEntered ? 'meta.method.entered' : 'meta.method.counted')],
      [t('meta.checks'), t(isEntered ? 'meta.checks.entered' : 'meta.checks.counted')],
      [t('meta.variables'), variablesOf(view, indicator).join('; ')],
      [t('meta.products'), indicator.name[view.language]],
      [t('meta.recommendation'), null],
    ],
  };
}
