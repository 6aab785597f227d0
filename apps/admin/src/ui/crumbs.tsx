import type { RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';

export interface Crumb {
  label: string;
  /** Absent for the page one is on. */
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
        {crumbs.map(({ label, href }) => (
          <li>{href === undefined ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}

/** Provinsi › Kabupaten › Kecamatan › Desa, each a link to its figures. */
export function regionCrumbs(regions: readonly RegionRef[], last?: string): Crumb[] {
  const links = regions.map(({ code, name }) => ({ label: name, href: `/wilayah/${code}` }));
  if (last !== undefined) return [...links, { label: last }];
  return links.map(({ label, href }, i) => (i === links.length - 1 ? { label } : { label, href }));
}
