import type { HomePage, Me } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';

type Held = HomePage['regions'][number];

export function HeldRegions({ view, me, regions }: { view: View; me: Me; regions: readonly Held[] }) {
  const { t } = view;
  if (regions.length === 0) return <p class="quiet">{t('home.noRegions')}</p>;
  return (
    <TableBox label={t('home.regions')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table.name')}</th>
            <th scope="col">{t('enrol.role')}</th>
            <th scope="col">{t('table.action')}</th>
          </tr>
        </thead>
        <tbody>
          {regions.map((held) => (
            <tr>
              <th scope="row">
                <RegionName view={view} held={held} />
              </th>
              <td>{t(`role.${held.role}`)}</td>
              <td>
                <Links view={view} held={held} permissions={me.permissions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function RegionName({ view: { t }, held: { region, mode } }: { view: View; held: Held }) {
  if (region === null) return <>{t('home.installation')}</>;
  return (
    <>
      {region.name} <small class="quiet num">{region.code}</small>{' '}
      {mode === 'latihan' ? <Tag tone="practice">{t('practice.word')}</Tag> : null}
    </>
  );
}

function Links({ view: { t }, held, permissions }: { view: View; held: Held; permissions: readonly string[] }) {
  return (
    <ul class="links">
      {linksOf(held, permissions).map(({ word, href }) => (
        <li>
          <a href={href}>{t(word)}</a>
        </li>
      ))}
    </ul>
  );
}

type Word = 'figures' | 'imports' | 'settings' | 'users' | 'children' | 'onboard' | 'provinces';

/** Only what this role can use; the api still decides each call. */
export function linksOf({ region }: Held, permissions: readonly string[]): { word: `home.${Word}`; href: string }[] {
  const may = (permission: string) => permissions.includes(permission);
  if (region === null) return [{ word: 'home.provinces', href: '/provinsi' }];
  const { code, level } = region;
  const district = `/kabupaten/${code.slice(0, 5)}`;
  const links: [boolean, Word, string][] = [
    [may('figure.read'), 'figures', `/wilayah/${code}`],
    [level === 'district' && may('import.read'), 'imports', `${district}/impor`],
    [level === 'village' && may('person.read'), 'children', `/desa/${code}/anak`],
    [level === 'province' && may('district.onboard'), 'onboard', `/kabupaten/baru?provinsi=${code}`],
    [level === 'district' && may('district.configure'), 'settings', district],
    [may('user.manage'), 'users', `/wilayah/${code}/pengguna`],
  ];
  return links.flatMap(([shown, word, href]) => (shown ? [{ word: `home.${word}` as const, href }] : []));
}
