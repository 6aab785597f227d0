import type { View } from '../format/view.ts';
import { Tabs } from '../ui/tabs.tsx';

const TABS = ['posyandu', 'timbang', 'bulan', 'jatuh-tempo', 'rapor', 'triwulan', 'sarana'] as const;
const NAMED: readonly string[] = ['posyandu', 'timbang', 'bulan', 'jatuh-tempo'];
export type VillageTab = (typeof TABS)[number];

/** The monthly work of one village; names are only behind the first four. */
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
  const shown = TABS.filter((tab) => names || !NAMED.includes(tab));
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
