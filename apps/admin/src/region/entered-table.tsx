import type { Figure, RegionPage } from '@konvergensi/contract';
import {
  addMonths,
  enteredCodesOf,
  formatPeriodKey,
  keyOfPeriod,
  parseMonth,
  parsePeriodKey,
  periodContaining,
} from '@konvergensi/domain';
import { sheetAddress } from '../entry/entry-address.ts';
import { entryIndicator, indicatorName, valueWords } from '../entry/entry-words.tsx';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { isMonth } from '../ui/period-options.tsx';
import { Tag } from '../ui/tag.tsx';

const TONES = { draft: 'plain', verified: 'info', locked: 'good' } as const;

/** Of a month the quarter that had ended by its last day: agencies enter no months. */
export function enteredPeriod(period: string): string {
  const month = isMonth(period) ? parseMonth(period) : null;
  if (month === null) return period;
  return formatPeriodKey(keyOfPeriod(periodContaining('quarter', addMonths(month, 1))) - 1);
}

export interface EnteredProps {
  view: View;
  region: RegionPage['region'];
  period: string;
  /** What the api knows; what it leaves out was not filled in. */
  figures: readonly Figure[];
}

/** What agencies entered of a region: its value, how far it is, or at which level alone it is known. */
export function EnteredTable({ view, region, period, figures }: EnteredProps) {
  const { t, dates } = view;
  if (figures.length === 0) return null;
  const key = parsePeriodKey(period);
  const codes = key === null ? [] : enteredCodesOf(key);
  const rows = codes.map((code) => ({ code, figure: figures.find(({ indicator }) => indicator === code) ?? null }));
  const filled = rows.filter(({ figure }) => figure !== null);
  const title = t('entered.title', { period: dates.month(period) });
  return (
    <section>
      <h2 id="isian">{title}</h2>
      <DataTable
        label={title}
        rows={filled}
        columns={[
          {
            label: t('entry.indicator'),
            cell: ({ code, figure }) => (
              <Name view={view} region={region} period={period} code={code} figure={figure} />
            ),
          },
          { label: t('entry.value'), wide: true, cell: ({ code, figure }) => enteredWords(view, code, figure) },
          { label: t('entry.stateHead'), cell: ({ figure }) => <State view={view} figure={figure} /> },
          { label: t('entered.missing'), wide: true, cell: ({ figure }) => missingWords(view, figure) },
        ]}
      />
      <p class="small quiet">
        {t('entered.note')} {filled.length < rows.length ? t('entered.empty', { n: rows.length - filled.length }) : ''}
      </p>
    </section>
  );
}

function Name({
  view,
  region,
  period,
  code,
  figure,
}: Omit<EnteredProps, 'figures'> & { code: string; figure: Figure | null }) {
  const indicator = entryIndicator(code);
  const name = indicatorName(view, code);
  const agency = indicator === null ? null : <small>{view.t(`agency.${indicator.agency}`)}</small>;
  const ofRhythm = indicator !== null && parsePeriodKey(period) !== null && kindOf(period) === indicator.every;
  if (!ofRhythm || figure?.entered === undefined) {
    return (
      <>
        {name}
        {agency}
      </>
    );
  }
  const district = region.code.slice(0, 5);
  return (
    <>
      <a href={sheetAddress({ district, indicator: code, period, level: figure.entered.level })}>{name}</a>
      {agency}
    </>
  );
}

const kindOf = (period: string) => (period.includes('Q') ? 'quarter' : period.includes('S') ? 'semester' : 'year');

/** A figure of an entered indicator in words: unclipped, or where alone it is known. */
export function enteredWords(view: View, code: string, figure: Figure | null): string {
  const { t } = view;
  if (figure?.entered === undefined) return t('entry.notFilled');
  const { entered, numerator, denominator, value } = figure;
  if (!entered.here) return t('entered.at', { level: t(`entry.level.${entered.level}`) });
  const unit = entryIndicator(code)?.unit ?? 'percent';
  if (unit === 'yesno' && denominator !== null) return t('entered.yes', { n: numerator, all: denominator });
  const words = valueWords(view, unit, {
    numerator,
    denominator,
    noTarget: entered.noTarget,
    value,
    above: entered.above,
  });
  return entered.cumulative ? `${words}, ${t('entry.cumulative')}` : words;
}

function State({ view: { t }, figure }: { view: View; figure: Figure | null }) {
  const state = figure?.entered?.state ?? null;
  return state === null ? <>{t('value.dash')}</> : <Tag tone={TONES[state]}>{t(`entry.state.${state}`)}</Tag>;
}

function missingWords({ t }: View, figure: Figure | null): string {
  if (figure?.entered === undefined || !figure.entered.here) return t('value.dash');
  const level = t(`entry.level.${figure.entered.level}`);
  const words = [
    figure.notRecorded === 0 ? '' : t('entered.missingN', { n: figure.notRecorded, level }),
    figure.excluded === 0 ? '' : t('entered.aboveN', { n: figure.excluded, level }),
  ].filter((part) => part !== '');
  return words.length === 0 ? t('value.dash') : words.join('; ');
}
