import { ageInDays, zScores } from '@konvergensi/domain';
import type { Row } from './plain-figures.ts';

/** What one measurement adds to the figures of measurement quality: code, and the positions of its count. */
export function plainQuality(child: Row, visit: Row): readonly (readonly [string, readonly (0 | 1)[]])[] {
  const [grams, micrometres] = [Number(visit['weight_g'] ?? 0), Number(visit['length_um'] ?? 0)];
  const { len, wei, wfl } = zScores({
    sex: child['sex'] as 1 | 2,
    ageDays: ageInDays(String(child['birth_date']), String(visit['date'])),
    weightKg: grams > 0 ? grams / 1000 : null,
    lengthCm: micrometres > 0 ? micrometres / 10_000 : null,
    position: visit['position'] as 'L' | 'H' | null,
    oedema: visit['oedema'] === 1,
  }).indices;
  const withZ = [len, wei, wfl].filter(({ z }) => z !== null);
  const isRound = (tenths: string) => tenths.endsWith('0') || tenths.endsWith('5');
  const part = (is: boolean): readonly (0 | 1)[] => (is ? [0, 1] : [1]);
  return [
    ...(grams > 0 ? [['bulat_bb', part(isRound((grams / 1000).toFixed(1)))] as const] : []),
    ...(micrometres > 0 ? [['bulat_tb', part(isRound((micrometres / 10_000).toFixed(1)))] as const] : []),
    ...(withZ.length > 0 ? [['tidak_wajar', part(withZ.some(({ flag }) => flag === true))] as const] : []),
  ];
}
