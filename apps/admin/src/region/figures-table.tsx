import type { Figure } from '@konvergensi/contract';
import type { ComputedIndicator } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';
import { FigureCell } from './figure-cell.tsx';
import { figureOf } from './figure-set.ts';
import { nameOf } from './figure-words.ts';

export interface FiguresTableProps {
  view: View;
  own: readonly Figure[];
  title: string;
  note: string;
  indicators: readonly ComputedIndicator[];
}

/** Figures of one kind with what each counts and how many could not be judged; nothing when none has a denominator. */
export function FiguresTable({ view, own, title, note, indicators }: FiguresTableProps) {
  const { t, numbers, language } = view;
  const filled = indicators.filter(({ code }) => figureOf(own, code)?.value != null);
  if (filled.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <TableBox label={title}>
        <table class="pin">
          <thead>
            <tr>
              <th scope="col">{t('region.figure')}</th>
              <th scope="col" class="n">
                {t('region.share')}
              </th>
              <th scope="col" class="n">
                {t('region.excludedShort')}
              </th>
              <th scope="col">{t('region.counts')}</th>
            </tr>
          </thead>
          <tbody>
            {filled.map(({ code, numerator, denominator, kind }) => {
              const figure = figureOf(own, code);
              const missing = kind === 'scorecard' ? 0 : (figure?.notRecorded ?? 0);
              return (
                <tr>
                  <th scope="row">{nameOf(view, code)}</th>
                  <FigureCell view={view} figure={figure} />
                  <td class="n">{numbers.whole((figure?.excluded ?? 0) + missing)}</td>
                  <td class="small say">
                    {numerator[language]} / {denominator?.[language]}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
      <p class="small quiet">{note}</p>
    </>
  );
}
