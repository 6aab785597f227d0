/**
 * How far an indicator is from its target, 0 (reached) to 1. Higher is better: (target − value) ÷ target; lower is
 * better: (value − target) ÷ target, at most 1. Percent in, share out. Source: domain note on aksi 1, default formula.
 */
export function unmetShare(value: number, target: number, better: 'higher' | 'lower'): number {
  if (target <= 0) return value > 0 && better === 'lower' ? 1 : 0;
  return better === 'higher'
    ? Math.max(0, (target - value) / target)
    : Math.min(1, Math.max(0, (value - target) / target));
}
