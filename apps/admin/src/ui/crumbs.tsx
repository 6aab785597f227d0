import type { Me, RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { regionName } from './region-name.ts';

export interface Crumb {
  label: string;
  /** Absent for the page one is on, and for what the reader may not open. */
  href?: string;
}

export function Crumbs({ view: { t }, crumbs }: { view: View; crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={t('app.youAreHere')}>
      <ol class="in">
        <li>
          <a href="/">{t('app.home')}</a>
        </li>
        {crumbs.map(({ label, href }, i) => (
          <li>
            {href === undefined ? (
              <span aria-current={i === crumbs.length - 1 ? 'page' : undefined}>{label}</span>
            ) : (
              <a href={href}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Provinsi › Kabupaten › Kecamatan › Desa, each a link to its figures where the reader's roles reach that far up. */
export function regionCrumbs(me: Me, regions: readonly RegionRef[], more: readonly Crumb[] = []): Crumb[] {
  const readable = (code: string) => me.grants.some(({ region }) => region !== null && code.startsWith(region.code));
  const links = regions.map((region, i) => {
    const label = regionName(region);
    const { code } = region;
    const here = i === regions.length - 1 && more.length === 0;
    return here || !readable(code) ? { label } : { label, href: `/wilayah/${code}` };
  });
  return [...links, ...more];
}
