import type { Figure, RegionPage } from '@konvergensi/contract';
import { bridge, type Indicator } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { figureOf } from '../region/figure-set.ts';
import { partWords, valueWords } from '../region/figure-words.ts';
import { whyAddress } from '../table/heat-table.ts';
import { DataTable } from '../ui/data-table.tsx';
import { regionName } from '../ui/region-name.ts';

export interface FigurePartsProps {
  view: View;
  indicator: Indicator;
  page: RegionPage;
  before: RegionPage | null;
}

interface Part {
  region: RegionPage['region'];
  figure: Figure | null;
  /** Points by which it moved the whole. */
  moved: number | null;
}

/** The regions below, what each adds, and how much each moved the whole; the largest movement first. */
export function FigureParts({ view, indicator, page, before }: FigurePartsProps) {
  const { t, numbers, dates } = view;
  const parts = partsOf(indicator, page, before);
  if (parts.length === 0) return null;
  const moved = parts.some((part) => part.moved !== null);
  const since = before === null ? '' : dates.month(before.period);
  const label = t('why.below');
  return (
    <>
      <h2>{label}</h2>
      <p class="text">{moved ? t('why.bridge', { month: since }) : t('why.sum')}</p>
      <DataTable<Part>
        label={label}
        rows={parts}
        columns={[
          {
            label: t('table.name'),
            cell: ({ region }) => (
              <a href={whyAddress(region.code, indicator.code, page.period)}>{regionName(region)}</a>
            ),
          },
          { label: t('why.value'), number: true, cell: ({ figure }) => valueWords(view, figure) },
          { label: t('why.parts'), number: true, cell: ({ figure }) => partWords(view, figure) },
          ...(moved
            ? [
                {
                  label: t('why.moved'),
                  number: true,
                  cell: (part: Part) => (part.moved === null ? t('value.dash') : numbers.change(part.moved)),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function partsOf(indicator: Indicator, page: RegionPage, before: RegionPage | null): Part[] {
  const of = (figures: readonly Figure[] | undefined) => figureOf(figures ?? [], indicator.code);
  const share = (figure: Figure | null) =>
    figure === null || figure.denominator === null
      ? null
      : { numerator: figure.numerator, denominator: figure.denominator };
  const earlier = new Map(before?.rows.map((row) => [row.region.code, row.figures]));
  const moved =
    before === null || indicator.unit === 'count'
      ? null
      : bridge(
          page.rows.map(({ region, figures }) => ({
            now: share(of(figures)),
            before: share(of(earlier.get(region.code))),
          })),
        );
  const parts = page.rows.map(({ region, figures }, i) => ({
    region,
    figure: of(figures),
    moved: moved?.[i] ?? null,
  }));
  if (moved !== null) return parts.sort((a, b) => Math.abs(b.moved ?? 0) - Math.abs(a.moved ?? 0));
  return parts.sort((a, b) => (b.figure?.numerator ?? 0) - (a.figure?.numerator ?? 0));
}
