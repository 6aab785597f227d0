import type { ComputedOf } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { LineTable } from './line-table.tsx';
import type { PartProps } from './table-props.ts';

type Regulations = ComputedOf<'regulations'>;

/** Aksi 4: each regulation with its stage and text, and how many desa followed with a rule or a cadre's decree. */
export function RegulationsPart({ view, table, computed, address, may }: PartProps<'regulations'>) {
  const { t, numbers } = view;
  const { desa, followed, withDecree, files } = computed;
  return (
    <>
      <p>{desa === 0 ? t('tabel.noDesa') : t('tabel.decrees', { n: withDecree, of: desa })}</p>
      <LineTable
        view={view}
        table={table}
        label={t('tabel.title.regulations', { year: table.year })}
        kind="regulation"
        fields={['title', 'number', 'state', 'discussedOn', 'note']}
        under={{ title: 'form', discussedOn: 'stipulatedOn', note: 'repealedOn' }}
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
          {
            label: t('tabel.text'),
            cell: ({ id }) => {
              const own = files.filter(({ line }) => line === id);
              if (own.length === 0) return t('value.dash');
              return own.map((file) =>
                may ? (
                  <a class="block" href={`${address}/naskah/${id}/${file.id}`}>
                    {file.fileName}
                  </a>
                ) : (
                  file.fileName
                ),
              );
            },
          },
        ]}
      />
      {desa === 0 ? null : <Villages view={view} rows={computed.subdistricts} />}
    </>
  );
}

/** Desa with a rule, a decree, a paid cadre and all three, by sub-district. */
function Villages({ view: { t, numbers }, rows }: { view: View; rows: Regulations['subdistricts'] }) {
  const columns = ['desa', 'withRule', 'withDecree', 'paid', 'complete'] as const;
  const sum = {
    name: t('tabel.allPlaces'),
    ...Object.fromEntries(columns.map((of) => [of, rows.reduce((n, row) => n + row[of], 0)])),
  } as Regulations['subdistricts'][number];
  return (
    <>
      <h2>{t('tabel.rules')}</h2>
      <DataTable
        label={t('tabel.rules')}
        rows={rows}
        sum={sum}
        columns={[
          { label: t('tabel.subdistrict'), cell: ({ name }) => name },
          ...columns.map((of) => ({
            label: t(`tabel.rule.${of}`),
            number: true,
            cell: (row: Regulations['subdistricts'][number]) => numbers.whole(row[of]),
          })),
        ]}
      />
    </>
  );
}

/** The text of a regulation: handed in at its line, signed or as a draft. */
export function TextForm({ view: { t }, address, line }: { view: View; address: string; line: string }) {
  return (
    <section class="card no-print">
      <h2>{t('tabel.textAdd')}</h2>
      <form method="post" action={`${address}/naskah/${line}`} enctype="multipart/form-data">
        <input type="hidden" name="kind" value="signed" />
        <div class="field">
          <label for="naskah">{t('tabel.textFile')}</label>
          <input id="naskah" name="file" type="file" accept=".pdf,.docx" required />
        </div>
        <button type="submit">{t('tabel.fileSend')}</button>
      </form>
    </section>
  );
}
