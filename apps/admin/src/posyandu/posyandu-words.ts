import type { PosyanduMonth } from '@konvergensi/contract';
import { needsCalibration } from '@konvergensi/domain';
import type { View } from '../format/view.ts';

export type PosyanduRow = PosyanduMonth['rows'][number];
type Plan = NonNullable<PosyanduRow['plan']>;

const WEEKS = [1, 2, 3, 4, 5] as const;
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** "Selasa kedua", "setiap tanggal 12". */
export function ruleWords({ t }: View, { week, day }: Pick<Plan, 'week' | 'day'>): string {
  const [of, weekday] = [WEEKS.find((one) => one === week), DAYS.find((one) => one === day)];
  if (of === undefined || weekday === undefined) return t('posyandu.date', { day });
  return t(`posyandu.week.${of}`, { day: t(`posyandu.day.${weekday}`) });
}

export const nameOf = ({ t }: View, { name }: { name: string | null }): string => name ?? t('posyandu.none');

/** What a puskesmas must do about the tools of a posyandu; null: nobody looked at them yet. */
export function toolWords({ t }: View, plan: Plan | null, today: string): string | null {
  if (plan === null || plan.tools.length === 0) return null;
  const names = (tools: Plan['tools']) => tools.map(({ tool }) => t(`posyandu.tool.${tool}`)).join(', ');
  const broken = plan.tools.filter(({ condition }) => condition !== 'good');
  const old = plan.tools.filter((tool) => needsCalibration(tool, today));
  const said = [
    broken.length === 0 ? [] : [t('posyandu.broken', { tools: names(broken) })],
    old.length === 0 ? [] : [t('posyandu.calibrate', { tools: names(old) })],
  ].flat();
  return said.length === 0 ? t('posyandu.toolsGood') : said.join('; ');
}
