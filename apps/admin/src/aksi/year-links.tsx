import type { View } from '../format/view.ts';
import { Tabs } from '../ui/tabs.tsx';

const FIRST = 2018;
const SHOWN = 4;

/** The years one goes back and forth between: the shown one, those around it, none before the programme. */
export function YearLinks({ view: { t, now }, year, address }: { view: View; year: string; address: string }) {
  const last = Math.max(Number(year), new Date(now).getUTCFullYear()) + 1;
  const first = Math.max(FIRST, Math.min(Number(year) - 1, last - SHOWN));
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  return (
    <Tabs
      label={t('aksi.years')}
      tabs={years.map((one) => ({ label: one, href: `${address}?tahun=${one}`, current: one === year }))}
    />
  );
}
