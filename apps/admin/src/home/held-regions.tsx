import type { HomePage, Me } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { regionName } from '../ui/region-name.ts';
import { Tag } from '../ui/tag.tsx';
import { linksOf } from './region-links.ts';

type Held = HomePage['regions'][number];

/** What one is entrusted with, and where each leads. */
export function HeldRegions({ view, me, regions }: { view: View; me: Me; regions: readonly Held[] }) {
  const { t } = view;
  if (regions.length === 0) return <p class="quiet">{t('home.noRegions')}</p>;
  return (
    <ul class="tasks">
      {regions.map((held) => (
        <li>
          <div>
            <RegionTitle view={view} held={held} />
            <p>{t(`role.${held.role}`)}</p>
          </div>
          <ul class="links">
            {linksOf(held, me.permissions).map(({ word, href }) => (
              <li>
                <a href={href}>{t(word)}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function RegionTitle({ view: { t }, held: { region, mode } }: { view: View; held: Held }) {
  if (region === null) return <b>{t('home.installation')}</b>;
  return (
    <>
      <b>{regionName(region)}</b> <span class="quiet small num">{region.code}</span>{' '}
      {mode === 'latihan' ? <Tag tone="practice">{t('practice.word')}</Tag> : null}
    </>
  );
}
