import type { ComputedOf } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { FigureCard } from '../ui/figure-card.tsx';
import { Note } from '../ui/note.tsx';
import { LineTable } from './line-table.tsx';
import type { PartProps } from './table-props.ts';

type Actors = ComputedOf<'actors'>;
type Village = Actors['desa'][number];

const SUMS = ['withCadre', 'trained', 'active', 'paidByVillage', 'coached', 'met', 'funds', 'free'] as const;

/** Aksi 5: what cadres of each village have and do, by region and never as a ranking. */
export function ActorsPart({ view, table, computed, address, may }: PartProps<'actors'>) {
  const { t, numbers } = view;
  return (
    <>
      <Note>
        <p>{t('tabel.noRanking')}</p>
      </Note>
      <h2>{t('tabel.overview')}</h2>
      <ul class="figures">
        {SUMS.map((key) => {
          const sum = computed.sums[key];
          return (
            <FigureCard
              label={t(`tabel.actor.${key}`)}
              value={
                sum === null
                  ? t('value.dash')
                  : key === 'funds'
                    ? numbers.percent((sum.done / sum.of) * 100)
                    : t('aksi.of', { n: sum.done, of: sum.of })
              }
              share={sum === null || sum.of === 0 ? null : (sum.done / sum.of) * 100}
              notes={[sum === null ? t(computed.desa.length === 0 ? 'tabel.noDesa' : 'tabel.notEntered') : null]}
            />
          );
        })}
      </ul>
      <p class="small">{t('tabel.actorRules', { n: computed.begun })}</p>
      <Villages view={view} label={t('tabel.desa')} rows={computed.desa} begun={computed.begun} />
      <Villages view={view} label={t('tabel.kelurahan')} rows={computed.kelurahan} begun={computed.begun} />
      <h2>{t('tabel.cadres')}</h2>
      <LineTable
        view={view}
        table={table}
        label={t('tabel.cadres')}
        kind="cadre"
        fields={['village', 'name', 'decree', 'trainedOn', 'fee', 'coachedOn']}
        under={{ decree: 'decreeOn', trainedOn: 'training', fee: 'feeSource', coachedOn: 'coaching' }}
        address={may ? address : null}
      />
    </>
  );
}

interface VillagesProps {
  view: View;
  label: string;
  rows: readonly Village[];
  begun: number;
}

function Villages({ view, label, rows, begun }: VillagesProps) {
  const { t, numbers } = view;
  if (rows.length === 0) return null;
  const count = (title: string, of: (row: Village) => number): Column<Village> => ({
    label: title,
    number: true,
    cell: (row) => numbers.whole(of(row)),
  });
  return (
    <>
      <h2>{label}</h2>
      <DataTable
        label={label}
        rows={rows}
        wide
        columns={[
          {
            label: t('tabel.village'),
            cell: ({ code, name, subdistrict }) => (
              <>
                <a href={`/wilayah/${code}`}>{name}</a>
                <small>{subdistrict}</small>
              </>
            ),
          },
          {
            label: t('tabel.cadres'),
            cell: ({ cadres, withDecree, trained, coached }) => (
              <>
                {numbers.whole(cadres)}
                {cadres === 0 ? null : <small>{t('tabel.cadreParts', { decree: withDecree, trained, coached })}</small>}
              </>
            ),
          },
          count(t('tabel.fee'), ({ fee }) => fee),
          {
            label: t('tabel.months'),
            number: true,
            cell: ({ months }) => (begun === 0 ? t('value.dash') : t('aksi.of', { n: months, of: begun })),
          },
          count(t('tabel.actor.met'), ({ meetings }) => meetings),
          {
            label: t('tabel.actor.funds'),
            number: true,
            cell: ({ funds }) =>
              funds === null || funds.total === 0
                ? t('value.dash')
                : numbers.percent((funds.stunting / funds.total) * 100),
          },
          {
            label: t('tabel.convergence'),
            number: true,
            cell: ({ convergence }) =>
              convergence === null
                ? t('value.dash')
                : numbers.percent((convergence.numerator / convergence.denominator) * 100),
          },
          { label: t('tabel.actor.free'), cell: ({ free }) => t(`tabel.free.${free}`) },
        ]}
      />
    </>
  );
}
