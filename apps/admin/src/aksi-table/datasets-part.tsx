import type { ComputedOf } from '@konvergensi/contract';
import { DataTable } from '../ui/data-table.tsx';
import { LineTable } from './line-table.tsx';
import type { PartProps } from './table-props.ts';

type Ours = ComputedOf<'datasets'>['ours'][number];

/** Aksi 6: our own data sets as they are measured, and those of others as their keepers say. */
export function DatasetsPart({ view, table, computed, address, may }: PartProps<'datasets'>) {
  const { t, numbers } = view;
  const share = (pair: Ours['timely']) =>
    pair === null || pair.of === 0 ? (
      t('value.dash')
    ) : (
      <>
        {numbers.percent((pair.done / pair.of) * 100)}
        <small>{t('aksi.of', { n: pair.done, of: pair.of })}</small>
      </>
    );
  return (
    <>
      <h2>{t('tabel.ours')}</h2>
      <DataTable
        label={t('tabel.ours')}
        rows={computed.ours}
        columns={[
          { label: t('tabel.dataset'), cell: ({ code }) => t(`tabel.ours.${code}`) },
          { label: t('tabel.keeper'), cell: ({ code }) => t(`tabel.keeper.${code}`) },
          { label: t('tabel.complete'), number: true, cell: ({ complete }) => share(complete) },
          { label: t('tabel.timely'), number: true, cell: ({ timely }) => share(timely) },
        ]}
      />
      <p class="small">{t('tabel.oursRules')}</p>
      <h2>{t('tabel.others')}</h2>
      <LineTable
        view={view}
        table={table}
        label={t('tabel.others')}
        kind="dataset"
        fields={['name', 'agency', 'level', 'complete', 'timely', 'trouble', 'improvement']}
        under={{ name: 'system', level: 'every', improvement: 'dueOn' }}
        address={may ? address : null}
      />
    </>
  );
}
