import type { DistrictItem, Me, RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice } from '../ui/field.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { regionName } from '../ui/region-name.ts';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';
import { ModeTag } from './settings.page.tsx';

export interface OnboardingProps {
  view: View;
  me: Me;
  province: RegionRef;
  districts: readonly DistrictItem[];
  refusal?: Refusal | null;
}

/** A province takes a district on board: choose it, press once. */
export function OnboardingPage({ view, me, province, districts, refusal = null }: OnboardingProps) {
  const { t } = view;
  const title = t('onboard.title');
  const missing = districts.filter(({ state }) => state !== 'open');
  const there = districts.filter(({ state }) => state === 'open');
  return (
    <PageFrame
      view={view}
      title={title}
      me={me}
      crumbs={[{ label: province.name, href: `/wilayah/${province.code}` }, { label: title }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{`${title}: ${province.name}`}</h1>
      <p class="lead">{t('onboard.lead')}</p>
      {missing.length === 0 ? (
        <div class="empty">
          <p>{t('onboard.none')}</p>
        </div>
      ) : (
        <form class="card" method="post" action={`/kabupaten/baru?provinsi=${province.code}`} novalidate>
          <Choice
            name="code"
            label={t('onboard.choose')}
            options={missing.map(({ region, villages, state }) => ({
              value: region.code,
              label: regionName(region),
              hint: [
                region.code,
                t('onboard.villages', { n: villages }),
                state === 'belum' ? [] : t(`onboard.state.${state}`),
              ]
                .flat()
                .join(' · '),
            }))}
            errors={refusal?.fields}
          />
          <button type="submit">{t('onboard.submit')}</button>
        </form>
      )}
      {there.length === 0 ? null : <There view={view} districts={there} />}
    </PageFrame>
  );
}

function There({ view, districts }: { view: View; districts: readonly DistrictItem[] }) {
  const { t, numbers } = view;
  return (
    <>
      <h2>{t('onboard.there')}</h2>
      <TableBox label={t('onboard.there')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('table.name')}</th>
              <th scope="col">{t('district.mode')}</th>
              <th scope="col" class="n">
                {t('level.village')}
              </th>
              <th scope="col">{t('table.action')}</th>
            </tr>
          </thead>
          <tbody>
            {districts.map(({ region, mode, villages, state }) => (
              <tr>
                <th scope="row">{regionName(region)}</th>
                <td>
                  {mode === null ? (
                    <Tag tone="plain">{t(`onboard.state.${state}`)}</Tag>
                  ) : (
                    <ModeTag view={view} mode={mode} />
                  )}
                </td>
                <td class="n">{numbers.whole(villages)}</td>
                <td>
                  <ul class="links">
                    <li>
                      <a href={`/wilayah/${region.code}`}>{t('home.figures')}</a>
                    </li>
                    <li>
                      <a href={`/kabupaten/${region.code}`}>{t('home.settings')}</a>
                    </li>
                    <li>
                      <a href={`/wilayah/${region.code}/pengguna`}>{t('home.users')}</a>
                    </li>
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}
