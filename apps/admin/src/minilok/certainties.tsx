import type { CertaintyRatiosView, MinilokPage as PreparedMonth } from '@konvergensi/contract';
import { CERTAINTIES, FOLLOWING, type FollowingCertainty } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';

type Village = PreparedMonth['villages'][number];
type Row = { village: Village['region'] | null; ratios: CertaintyRatiosView };

/** "Empat pasti": four ratios of the sub-district and of each village, each leading to those for whom it does not hold. */
export function Certainties({ view, prepared }: { view: View; prepared: PreparedMonth }) {
  const { t } = view;
  const rows: Row[] = prepared.villages.map(({ region, certainties }) => ({ village: region, ratios: certainties }));
  return (
    <>
      <h2>{t('minilok.certainties')}</h2>
      <p>{t('minilok.certaintiesLead', { quarter: quarterWords(view, prepared.quarter) })}</p>
      <DataTable
        label={t('minilok.certainties')}
        rows={rows}
        sum={{ village: null, ratios: sumOf(rows) }}
        columns={[
          {
            label: t('case.village'),
            cell: ({ village }) => (village === null ? t('minilok.wholeSubdistrict') : village.name),
          },
          ...CERTAINTIES.map((certainty) => ({
            label: t(`minilok.certainty.${certainty}`),
            number: true,
            cell: ({ village, ratios }: Row) => {
              const words = ratioWords(view, ratios[certainty]);
              const href = village === null ? null : listOf(village.code, certainty, prepared.quarter);
              return href === null || ratios[certainty].of === 0 ? words : <a href={href}>{words}</a>;
            },
          })),
        ]}
      />
    </>
  );
}

const sumOf = (rows: readonly Row[]): CertaintyRatiosView =>
  Object.fromEntries(
    CERTAINTIES.map((certainty) => {
      const add = (of: 'done' | 'of') => rows.reduce((n, { ratios }) => n + ratios[certainty][of], 0);
      return [certainty, { done: add('done'), of: add('of') }];
    }),
  ) as unknown as CertaintyRatiosView;

/** `12 dari 15 (80,0%)`; a dash where there is nothing to compare with. */
export function ratioWords({ t, numbers }: View, { done, of }: { done: number; of: number }): string {
  if (of === 0) return t('value.dash');
  const counts = t('minilok.ratio', { done: numbers.whole(done), of: numbers.whole(of) });
  return `${counts} (${numbers.percent((100 * done) / of)})`;
}

/** Who is not on the register yet is found among those to be confirmed. */
const listOf = (village: string, certainty: string, quarter: string): string =>
  FOLLOWING.includes(certainty as FollowingCertainty)
    ? `/desa/${village}/empat-pasti?pasti=${certainty}&triwulan=${quarter}`
    : `/desa/${village}/konfirmasi`;

export const quarterWords = ({ t }: View, quarter: string): string =>
  t('minilok.quarterOf', { n: quarter.slice(-1), year: quarter.slice(0, 4) });
