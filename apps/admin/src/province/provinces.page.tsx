import type { Me, provinceList } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { TableBox } from '../ui/table-box.tsx';

export type ProvinceItem = ReturnType<typeof provinceList.parse>['provinces'][number];

export interface ProvincesProps {
  view: View;
  me: Me;
  provinces: readonly ProvinceItem[];
  code?: string;
  refusal?: Refusal | null;
}

/** The operator's page: which provinces the installation serves, and a new one. */
export function ProvincesPage({ view, me, provinces, code = '', refusal = null }: ProvincesProps) {
  const { t, numbers } = view;
  const title = t('province.title');
  return (
    <PageFrame view={view} title={title} me={me} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      <p class="lead">{t('province.lead')}</p>
      {provinces.length === 0 ? (
        <div class="empty">
          <p>{t('province.none')}</p>
        </div>
      ) : (
        <TableBox label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('table.name')}</th>
                <th scope="col">{t('table.code')}</th>
                <th scope="col" class="n">
                  {t('province.districts')}
                </th>
                <th scope="col" class="n">
                  {t('province.open')}
                </th>
                <th scope="col">{t('table.action')}</th>
              </tr>
            </thead>
            <tbody>
              {provinces.map(({ region, districts, open }) => (
                <tr>
                  <th scope="row">{region.name}</th>
                  <td class="num">{region.code}</td>
                  <td class="n">{numbers.whole(districts)}</td>
                  <td class="n">{numbers.whole(open)}</td>
                  <td>
                    <a href={`/wilayah/${region.code}/pengguna`}>{t('home.users')}</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
      {me.permissions.includes('province.create') ? (
        <>
          <h2>{t('province.add')}</h2>
          <form class="card" method="post" action="/provinsi" novalidate>
            <Field
              name="code"
              label={t('province.code')}
              hint={t('province.codeHint')}
              inputmode="numeric"
              short
              value={code}
              errors={refusal?.fields}
            />
            <button type="submit">{t('province.submit')}</button>
          </form>
        </>
      ) : null}
      {me.permissions.includes('key.rotate') ? (
        <p>
          <a href="/kunci">{t('keys.title')}</a>
        </p>
      ) : null}
    </PageFrame>
  );
}
