import type { Figure, RegionPage } from '@konvergensi/contract';
import { type CountedShare, type Published, publish, publishColumn, zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { changeOf } from '../region/figure-change.ts';
import { coverageOf, figureOf } from '../region/figure-set.ts';
import { nameOf } from '../region/figure-words.ts';
import { regionName } from '../ui/region-name.ts';

/** One that is not part of another: counts of one could be taken from the other. */
const SHARED = ['stunted', 'underweight', 'wasted'] as const;
const NAMED = 3;

const shareOf = (figure: Figure | null): CountedShare | null =>
  figure === null || figure.denominator === null
    ? null
    : { numerator: figure.numerator, denominator: figure.denominator };

/** A message that may be read by anyone: no names, no count of one to four, no share of fewer than thirty. */
export function shareText(view: View, page: RegionPage, link: string): string {
  const { t, dates, numbers } = view;
  const { region, period } = page;
  const coverage = publish(shareOf(coverageOf(page, page.own)?.figure ?? null));
  const lines = [
    ...(page.mode === 'latihan' ? [t('share.practice')] : []),
    `*${regionName(region)}, ${dates.month(period)}*`,
    coverage.kind === 'percent'
      ? t('share.coverage', {
          value: numbers.percent(coverage.value),
          part: coverage.numerator,
          whole: coverage.denominator,
        })
      : t('share.noCoverage'),
    ...SHARED.map((code) => figureLine(view, page, code)),
    ...attentionLine(view, page),
    t('app.footer'),
    ...(page.asOf === null ? [] : [t('region.fresh', { when: dates.instant(page.asOf, zoneOfCode(region.code)) })]),
    t('share.more', { link }),
  ];
  return lines.join('\n');
}

function figureLine(view: View, page: RegionPage, code: (typeof SHARED)[number]): string {
  const { t, numbers } = view;
  const { total } = columnOf(page, code);
  const name = nameOf(view, code);
  if (total.kind !== 'percent') return t('share.unsaid', { name, why: t(`share.${total.kind}`) });
  const moved = changeOf(view, page, code);
  const said = t('share.figure', {
    name,
    value: numbers.percent(total.value),
    part: total.numerator,
    whole: total.denominator,
  });
  return moved === null ? `${said}.` : `${said}. ${moved.text}.`;
}

const columnOf = (page: RegionPage, code: string) =>
  publishColumn(
    shareOf(figureOf(page.own, code)),
    page.rows.map(({ figures }) => shareOf(figureOf(figures, code))),
  );

/** The regions below with the highest share, of those whose figure may be read. */
function attentionLine(view: View, page: RegionPage): string[] {
  const { t, numbers } = view;
  const { parts } = columnOf(page, 'stunted');
  const readable = page.rows.flatMap(({ region }, i) => {
    const part: Published | undefined = parts[i];
    return part?.kind === 'percent' ? [{ name: regionName(region), value: part.value }] : [];
  });
  if (readable.length < NAMED) return [];
  const top = readable.sort((a, b) => b.value - a.value).slice(0, NAMED);
  return [t('share.highest', { list: top.map(({ name, value }) => `${name} ${numbers.percent(value)}`).join(', ') })];
}
