import type { PosyanduMonth } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { nameOf, type PosyanduRow } from './posyandu-words.ts';

type Counts = PosyanduRow['counts'];
type Line = { name: string; counts: Counts };

const SKDN = [
  ['s', 'S'],
  ['k', 'K'],
  ['d', 'D'],
  ['n', 'N'],
  ['t', 'T'],
  ['o', 'O'],
  ['b', 'B'],
  ['net', 'D′'],
  ['twice', '2T'],
  ['bgm', 'BGM'],
] as const;
const GIVEN = ['vitaminADue', 'vitaminABlue', 'vitaminARed', 'tablets', 'girlsTablets', 'food', 'meals'] as const;
const RATES = [
  ['K/S', 'k', 's'],
  ['D/S', 'd', 's'],
  ['N/D′', 'n', 'net'],
] as const;

/** What a month's posyandu count: S K D N T O B D' 2T BGM, vitamin A, tablets and food; a village's with room to sign. */
export function Recap({ view, data, signed }: { view: View; data: PosyanduMonth; signed: boolean }) {
  const { t, numbers, dates } = view;
  const month = dates.month(data.month);
  const lines = data.rows.map((row) => ({
    name: signed ? nameOf(view, row) : `${nameOf(view, row)}, ${row.village.name}`,
    counts: row.counts,
  }));
  const sum = lines.length < 2 ? undefined : { name: t('posyandu.sum'), counts: added(lines) };
  const first = { label: t('posyandu.crumb'), cell: ({ name }: Line) => name };
  const rate = ({ counts }: Line, part: keyof Counts, whole: keyof Counts) =>
    counts[whole] === 0 ? t('value.dash') : `${numbers.decimal((counts[part] / counts[whole]) * 100)} %`;
  return (
    <>
      <h2>{t('posyandu.recap', { month })}</h2>
      <p class="small">{t('posyandu.recapLead')}</p>
      <DataTable<Line>
        label={t('posyandu.recap', { month })}
        rows={lines}
        sum={sum}
        columns={[
          first,
          ...SKDN.map(([key, label]) => ({
            label,
            number: true,
            cell: ({ counts }: Line) => numbers.whole(counts[key]),
          })),
          ...RATES.map(([label, part, whole]) => ({
            label,
            number: true,
            cell: (line: Line) => rate(line, part, whole),
          })),
        ]}
      />
      <h2>{t('posyandu.given', { month })}</h2>
      <p class="small no-print">{t('posyandu.giveHint')}</p>
      <DataTable<Line>
        label={t('posyandu.given', { month })}
        rows={lines}
        sum={sum}
        columns={[
          first,
          ...GIVEN.map((key) => ({
            label: t(`posyandu.${key}`),
            number: true,
            cell: ({ counts }: Line) => numbers.whole(counts[key]),
          })),
        ]}
      />
      {signed ? <ToSign view={view} /> : null}
    </>
  );
}

function added(lines: readonly Line[]): Counts {
  const sum = { ...lines[0]!.counts };
  for (const { counts } of lines.slice(1))
    for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  return sum;
}

/** Room for two signatures. */
const ToSign = ({ view: { t } }: { view: View }) => (
  <TableBox label={t('posyandu.signHere')} ownFiles>
    <table class="sign">
      <thead>
        <tr>
          <th scope="col">{t('posyandu.signHere')}</th>
          <th scope="col">{t('posyandu.signKnow')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          {[0, 1].map(() => (
            <td>
              <br />
              <br />
              <br />
              {t('posyandu.signName')}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  </TableBox>
);
