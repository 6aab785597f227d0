import { LineTable } from './line-table.tsx';
import type { PartProps } from './table-props.ts';

/** Aksi 4: each regulation with its stage, and how many desa followed with a rule or a cadre's decree. */
export function RegulationsPart({ view, table, computed, address, may }: PartProps<'regulations'>) {
  const { t, numbers } = view;
  const { desa, followed, withDecree } = computed;
  return (
    <>
      <p>{desa === 0 ? t('tabel.noDesa') : t('tabel.decrees', { n: withDecree, of: desa })}</p>
      <LineTable
        view={view}
        table={table}
        label={t('tabel.title.regulations', { year: table.year })}
        kind="regulation"
        fields={['title', 'form', 'number', 'state', 'discussedOn', 'stipulatedOn', 'repealedOn', 'note']}
        address={may ? address : null}
        more={[
          {
            label: t('tabel.followed'),
            number: true,
            cell: ({ id }) => {
              const n = followed.find((one) => one.id === id)?.desa ?? 0;
              return desa === 0 ? t('value.dash') : `${numbers.whole(n)}/${numbers.whole(desa)}`;
            },
          },
        ]}
      />
    </>
  );
}
