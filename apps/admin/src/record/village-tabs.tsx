import type { View } from '../format/view.ts';
import { Tabs } from '../ui/tabs.tsx';

const TABS = ['bulan', 'jatuh-tempo', 'rapor', 'triwulan', 'sarana'] as const;
export type VillageTab = (typeof TABS)[number];

/** The monthly work of one village; names are only behind the first two. */
export function VillageTabs({
  view: { t },
  code,
  current,
  names,
}: {
  view: View;
  code: string;
  current: VillageTab;
  names: boolean;
}) {
  const shown = TABS.filter((tab) => names || (tab !== 'bulan' && tab !== 'jatuh-tempo'));
  return (
    <Tabs
      label={t('record.views')}
      tabs={shown.map((tab) => ({
        label: t(`record.tab.${tab}`),
        href: `/desa/${code}/${tab}`,
        current: tab === current,
      }))}
    />
  );
}
