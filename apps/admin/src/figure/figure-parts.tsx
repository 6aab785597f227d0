import type { FigureExplained } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { whyAddress } from '../table/heat-table.ts';
import { DataTable } from '../ui/data-table.tsx';
import { regionName } from '../ui/region-name.ts';
import { partsWords, shareWords } from './explained-words.ts';

type Part = FigureExplained['parts'][number];

/** The regions below, what each adds, and how much each moved the whole; the largest movement first. */
export function FigureParts({ view, of }: { view: View; of: FigureExplained }) {
  const { t, numbers, dates } = view;
  const { before, indicator, period } = of;
  if (of.parts.length === 0) return null;
  const moved = before !== null && of.parts.some((part) => part.moved !== null);
  const parts = [...of.parts].sort((a, b) =>
    moved ? Math.abs(b.moved ?? 0) - Math.abs(a.moved ?? 0) : (b.figure?.numerator ?? 0) - (a.figure?.numerator ?? 0),
  );
  return (
    <>
      <h2>{t('why.below')}</h2>
      <p class="text">{moved ? t('why.movedBy', { month: dates.month(before.period) }) : t('why.sum')}</p>
      <DataTable<Part>
        label={t('why.below')}
        rows={parts}
        columns={[
          {
            label: t('table.name'),
            cell: ({ region }) => <a href={whyAddress(region.code, indicator, period)}>{regionName(region)}</a>,
          },
          { label: t('why.value'), number: true, cell: ({ figure }) => shareWords(view, figure) },
          { label: t('why.parts'), number: true, cell: ({ figure }) => partsWords(view, figure) },
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
