import type { ChildPage } from '@konvergensi/contract';
import { type CategorisedIndex, categoryOf, movementOf } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { visitsOf } from './index-scores.ts';

/** `TB/U −2,41: pendek. Turun 0,3 sejak Agustus 2025.`; `null` without a z-score that can be true. */
export function growthSentence(
  view: View,
  index: CategorisedIndex,
  measurements: ChildPage['measurements'],
): string | null {
  const { t, numbers, dates } = view;
  const visits = visitsOf(measurements, index);
  const latest = [...visits].reverse().find(({ z, flagged }) => z !== null && !flagged);
  if (latest === undefined || latest.z === null) return null;
  const category = t(`category.${index}.${categoryOf(index, latest.z)}` as 'category.len.low');
  const now = `${t(`child.z.${index}`)} ${numbers.score(latest.z)}: ${category}.`;
  const moved = movementOf(visits);
  if (moved === null) return now;
  const month = dates.month(moved.since.slice(0, 7));
  const tenths = Math.round(Math.abs(moved.change) * 10) / 10;
  if (tenths === 0) return `${now} ${t('child.still', { month })}`;
  const by = numbers.decimal(tenths);
  return `${now} ${moved.change < 0 ? t('child.fell', { by, month }) : t('child.rose', { by, month })}`;
}
