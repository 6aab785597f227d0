import type { Figure } from '@konvergensi/contract';
import { posyanduIndicators } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';
import { FigureCell } from './figure-cell.tsx';
import { figureOf } from './figure-set.ts';
import { nameOf } from './figure-words.ts';

/** SKDN beside D/S: what became of the children weighed, and how many could not be judged. */
export function PosyanduTable({ view, own }: { view: View; own: readonly Figure[] }) {
  const { t, numbers, language } = view;
  if (figureOf(own, 'n_d')?.value == null) return null;
  return (
    <>
      <h2>{t('region.skdn')}</h2>
      <TableBox label={t('region.skdn')}>
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
            {posyanduIndicators.map(({ code, numerator, denominator }) => {
              const figure = figureOf(own, code);
              return (
                <tr>
                  <th scope="row">{nameOf(view, code)}</th>
                  <FigureCell view={view} figure={figure} />
                  <td class="n">{numbers.whole((figure?.excluded ?? 0) + (figure?.notRecorded ?? 0))}</td>
                  <td class="small">
                    {numerator[language]} / {denominator?.[language]}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
      <p class="small quiet">{t('region.skdnNote')}</p>
    </>
  );
}
