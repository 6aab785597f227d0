import type { Figure } from '@konvergensi/contract';
import { AGE_CODES } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';
import { FigureCell } from './figure-cell.tsx';
import { figureOf } from './figure-set.ts';
import { valueWords } from './figure-words.ts';

const COLUMNS = ['stunted', 'underweight', 'wasted', 'overweight'] as const;

/** The same figures for girls and boys and by age. */
export function StrataTable({ view, own }: { view: View; own: readonly Figure[] }) {
  const { t } = view;
  if (figureOf(own, 'measured/f') === null) return null;
  const groups: [label: string, suffix: string][] = [
    [t('region.all'), ''],
    [t('sex.L'), '/m'],
    [t('sex.P'), '/f'],
    ...AGE_CODES.map((code): [string, string] => [t('region.ages', { from: code.replace('-', '–') }), `/${code}`]),
  ];
  return (
    <>
      <h2>{t('region.strata')}</h2>
      <TableBox label={t('region.strata')}>
        <table class="pin">
          <thead>
            <tr>
              <th scope="col">{t('region.group')}</th>
              <th scope="col" class="n">
                {t('region.measured')}
              </th>
              {COLUMNS.map((code) => (
                <th scope="col" class="n">
                  {t(`region.column.${code}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(([label, suffix]) => (
              <tr class={suffix === '' ? 'sum' : undefined}>
                <th scope="row">{label}</th>
                <td class="n">{valueWords(view, figureOf(own, `measured${suffix}`))}</td>
                {COLUMNS.map((code) => (
                  <FigureCell view={view} figure={figureOf(own, `${code}${suffix}`)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}
