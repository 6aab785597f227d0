import type { RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { RankedBars } from '../ui/ranked-bars.tsx';
import { regionName } from '../ui/region-name.ts';
import { COLUMNS, coverageOf, FEWEST_FOR_PERCENT, figureOf } from './figure-set.ts';
import { nameOf, partWords, valueWords } from './figure-words.ts';

export const RANKED = ['d_s', ...COLUMNS] as const;
export type Ranked = (typeof RANKED)[number];

export const rankedOf = (asked: string | undefined): Ranked => RANKED.find((code) => code === asked) ?? 'stunted';

export const rankedName = (view: View, code: Ranked): string =>
  code === 'd_s' ? view.t('region.dOverS') : nameOf(view, code);

const MOST = 12;

/** The regions below by one indicator, those that need attention first; few children give no rank. */
export function Ranking({ view, page, of }: { view: View; page: RegionPage; of: Ranked }) {
  const { t } = view;
  const below = page.rows[0]?.region.level;
  if (below === undefined || below === 'province') return null;
  const rows = page.rows.flatMap(({ region, figures }) => {
    const figure = of === 'd_s' ? (coverageOf(page, figures)?.figure ?? null) : figureOf(figures, of);
    const { value = null, denominator = null } = figure ?? {};
    return value === null || (denominator ?? 0) < FEWEST_FOR_PERCENT ? [] : [{ region, figure, value }];
  });
  rows.sort((a, b) => (of === 'd_s' ? a.value - b.value : b.value - a.value));
  const longest = of === 'd_s' ? 100 : Math.max(1, ...rows.map(({ value }) => value));
  const title = t(of === 'd_s' ? 'region.rankLowest' : 'region.rankHighest', { name: rankedName(view, of) });
  return (
    <section class="card" id="peringkat">
      <h2>{title}</h2>
      {rows.length === 0 ? <p>{t('region.rankFew', { n: FEWEST_FOR_PERCENT })}</p> : null}
      <RankedBars
        label={title}
        bars={rows.slice(0, MOST).map(({ region, figure, value }) => ({
          label: <a href={`/wilayah/${region.code}?periode=${page.period}`}>{regionName(region)}</a>,
          value: valueWords(view, figure),
          share: (value / longest) * 100,
          note: partWords(view, figure),
        }))}
      />
      <p class="quiet small">{t('region.rankNote', { shown: Math.min(MOST, rows.length), all: page.rows.length })}</p>
    </section>
  );
}
