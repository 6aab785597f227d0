import type { RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { Tabs } from '../ui/tabs.tsx';

export type RegionTab = 'ringkasan' | 'tabel' | 'peta' | 'banding' | 'bagikan';

const TABS: Readonly<Record<RegionRef['level'], readonly RegionTab[]>> = {
  province: ['ringkasan', 'tabel', 'banding', 'bagikan'],
  district: ['ringkasan', 'tabel', 'peta', 'bagikan'],
  subdistrict: ['ringkasan', 'tabel', 'bagikan'],
  village: ['ringkasan', 'tabel', 'bagikan'],
};

/** The views of one region and month. */
export function RegionTabs({
  view: { t },
  region,
  period,
  current,
}: {
  view: View;
  region: RegionRef;
  period: string;
  current: RegionTab;
}) {
  const tabs = TABS[region.level];
  const base = `/wilayah/${region.code}`;
  return (
    <Tabs
      label={t('region.views')}
      tabs={tabs.map((tab) => ({
        label: t(`region.tab.${tab}`),
        href: `${base}${tab === 'ringkasan' ? '' : `/${tab}`}?periode=${period}`,
        current: tab === current,
      }))}
    />
  );
}
